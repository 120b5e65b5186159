import type { CslItem } from './csl-item.ts';

/** Words of which a style changes the case alone: no mark at their end, which may hang on what follows, and no quotation. */
const WORDS = /[\p{L}\p{N}](?:(?:[\p{L}\p{N} ,;:.()–-]|(?<=\p{L})’(?=\p{L}))*[\p{L}\p{N})])?/gu;

/** A title with marks that are read by the words beside them, that nothing pairs, or that are HTML. */
const INTRICATE = /^[^\p{L}\p{N}“[]|[<&"'‘]|(?<!\p{L})’|’(?!\p{L})|\s(?:[\s:;?!]|$)|“[^”]*(?:“|$)|(?:^|”)[^“]*”/u;
const PLAIN_ADDRESS = /^https?:[\w/.:~-]+$/u;

/** What stands in the place of some words, and what a style makes of it that raises the words of titles. */
const wordsAt = (place: number) => `zqx${place} qzx`;
const raisedAt = (place: number) => `Zqx${place} Qzx`;
const ANY_WORDS = /[zZ]qx\d+ [qQ]zx/gu;
/** What stands in the place of an address. */
const ADDRESS = 'https://zqx.invalid/qzx';

/** Makes the entry of an item; nothing where it does not fit. */
export type EntryForm = (item: CslItem) => string | undefined;

/**
 * An item with places for the words of its title and for its address: the same for all that differ by these alone.
 *
 * @returns nothing for an item whose entry may hang on more of its title than its marks
 */
export function blankOf(item: CslItem): CslItem | undefined {
  const { title = '', URL } = item;
  if (INTRICATE.test(title) || (URL !== undefined && !PLAIN_ADDRESS.test(URL))) return undefined;
  let place = 0;
  const marks = title.replaceAll(WORDS, () => wordsAt(place++));
  return { ...item, id: '', title: marks, ...(URL === undefined ? {} : { URL: ADDRESS }) };
}

/**
 * Makes a form of the entry of such an item.
 *
 * @param entry what a style makes of it
 * @param raise writes a title as a style does that raises its words
 */
export function formOf(entry: string, raise: (title: string) => string): EntryForm {
  const places = new Set(entry.match(ANY_WORDS));
  const all = [...Array(places.size).keys()];
  const isKept = all.every((place) => places.has(wordsAt(place)));
  const isRaised = all.every((place) => places.has(raisedAt(place)));
  return ({ title = '', URL = '' }) => {
    const words = (isRaised ? raise(title) : title).match(WORDS) ?? [];
    if (words.length !== places.size || !(isKept || isRaised)) return undefined;
    return entry
      .replaceAll(ANY_WORDS, (place) => words[Number(/\d+/u.exec(place)?.[0])] ?? '')
      .replaceAll(ADDRESS, URL);
  };
}
