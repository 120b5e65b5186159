import { foldTypography } from '../model/fold.ts';

/**
 * Which paragraph of a text is which of those that a source’s file has, after paragraphs were split, joined, added, moved
 * or reworded. They are told by their first words as the file has them, since an attestation may be older than the file.
 *
 * @param incipits of the file, in its order; empty where it has none
 * @param paragraphs of the text
 * @returns for each paragraph its index in the file, as it is told apart from the others; nothing for a new one
 */
export function matchParagraphs(
  incipits: readonly string[],
  paragraphs: readonly string[],
): readonly (number | undefined)[] {
  const begins = (old: number, index: number) => beginsWith(paragraphs[index] ?? '', incipits[old] ?? '');
  const matches = paragraphs.map((_, index) => only(incipits.keys().filter((old) => begins(old, index))));
  const found = matches.map((old) => (matches.indexOf(old) === matches.lastIndexOf(old) ? old : undefined));
  // First words that several have tell them by their order, and where as many are left of either, so do none.
  fillGaps(found, incipits.length, (open, free) => {
    for (const index of open) {
      const at = free.findIndex((old) => begins(old, index));
      if (at !== -1) found[index] = free.splice(0, at + 1).at(-1);
    }
  });
  fillGaps(found, incipits.length, (open, free) => {
    if (open.length === free.length) for (const [at, index] of open.entries()) found[index] = free[at];
  });
  return found;
}

/** Whether a paragraph begins with some words, however their signs are set. */
export function beginsWith(paragraph: string, words: string): boolean {
  return words.trim() !== '' && foldTypography(paragraph).startsWith(foldTypography(words));
}

function only<Item>(items: Iterable<Item>): Item | undefined {
  const [first, ...others] = items;
  return others.length === 0 ? first : undefined;
}

/**
 * Gives each run of paragraphs that nothing was found for to a function, with those of the file that lie between the same
 * neighbours and are not taken.
 */
function fillGaps(
  found: readonly (number | undefined)[],
  count: number,
  fill: (open: readonly number[], free: number[]) => void,
): void {
  for (let start = 0; start < found.length; start += 1) {
    if (found[start] !== undefined) continue;
    let end = start;
    while (end < found.length && found[end] === undefined) end += 1;
    const [from, to] = [(found[start - 1] ?? -1) + 1, found[end] ?? count];
    const open = Array.from({ length: end - start }, (_, at) => start + at);
    const free = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    fill(
      open,
      free.filter((old) => !found.includes(old)),
    );
    start = end;
  }
}
