/** A number and what it counts: `1 claim`, `2 claims`. */
export function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
