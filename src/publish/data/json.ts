/** A value as the text of a JSON file: what has no value is left out. */
export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
