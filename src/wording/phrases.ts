/** A number and what it counts: `1 claim`, `2 claims`. */
export function countOf(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** Words as a sentence begins with them. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const LIST = new Intl.ListFormat('en');

/** Things as a sentence lists them: `3`, `3 and 4`. */
export function listed(things: readonly (string | number)[]): string {
  return LIST.format(things.map(String));
}

/** Where a source says something: `paragraph 3`, `paragraphs 3 and 4`. */
export function inParagraphs(numbers: readonly number[]): string {
  return `paragraph${numbers.length === 1 ? '' : 's'} ${listed(numbers)}`;
}

/** Words between quotation marks; those inside it become single. */
export function quoted(text: string): string {
  return `“${text.replace(/[“"]([^“”"]*)[”"]/gu, '‘$1’')}”`;
}
