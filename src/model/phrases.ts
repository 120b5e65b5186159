/** A number and what it counts: `1 claim`, `2 claims`. */
export function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

const LIST = new Intl.ListFormat('en');

/** Numbers as a sentence lists them: `3`, `3 and 4`. */
export function listed(numbers: readonly number[]): string {
  return LIST.format(numbers.map(String));
}

/** Words between quotation marks; those inside it become single. */
export function quoted(text: string): string {
  return `“${text.replace(/[“"]([^“”"]*)[”"]/gu, '‘$1’')}”`;
}
