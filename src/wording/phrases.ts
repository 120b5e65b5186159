/**
 * A number and what it counts: `1 claim`, `2 claims`.
 *
 * @param things the plural, where it is not made by an s
 */
export function countOf(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
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

/** So many claims are named one by one beside another; of more, the others are counted, and stand on its page. */
export const MOST_NAMED = 12;
