import { stem } from 'porter2';
import { foldWords } from '../../model/fold.ts';

/** Each once, in the order of first appearance. */
export const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/**
 * Names as one text. A point between them keeps a phrase from being found across two.
 *
 * @returns `undefined` for no names
 */
export const joined = (names: readonly string[]): string | undefined => unique(names).join(' · ') || undefined;

/** Whether a text says one of the names, whatever its case and punctuation. */
export function saysOne(text: string, names: readonly string[]): boolean {
  const said = ` ${foldWords(text).join(' ')} `;
  return names.some((name) => said.includes(` ${foldWords(name).join(' ')} `));
}

/** The words of a text that another does not have in any inflection; words of up to three letters are left out. */
export function wordsBeyond(text: string, other: string): string[] {
  const said = new Set(foldWords(other).map(stem));
  return foldWords(text).filter((word) => word.length > 3 && !said.has(stem(word)));
}

/** The parts of words that a dash joins: the index holds “Russia–Georgia” as one word. */
export function partsOfJoined(text: string): string[] {
  return [...text.matchAll(/[^\s]+[–—][^\s]+/gu)].flatMap(([word]) => foldWords(word));
}
