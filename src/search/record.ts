import { stem } from 'porter2';
import type { Facet, RecordType } from '../model/facets.ts';

/** One thing that search can find. */
export interface SearchRecord {
  /** Its root-relative address, fragment and all. */
  readonly url: string;
  /** What a hit shows and an excerpt is cut from. */
  readonly text: string;
  /** Searched besides the text: `title`, `quotes`, and `aliases`, which no hit shows. */
  readonly meta: Readonly<Record<string, string>>;
  /** Values of facets: what a search can be narrowed by. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** What a hit shows besides; no query finds a record by it. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

/** The filter that tells what a record is. */
export const only = (type: RecordType) => ({ type: [type] }) as const;

/** Each once, in the order of first appearance. */
export const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/**
 * Names as one text. A point between them keeps a phrase from being found across two.
 *
 * @returns `undefined` for no names
 */
export const joined = (names: readonly string[]): string | undefined => unique(names).join(' · ') || undefined;

/** A field that is left out when it has no values. */
export function list(name: string, values: readonly string[]): Record<string, readonly string[]> {
  return values.length > 0 ? { [name]: values } : {};
}

/** The fields that have a value. */
export function present(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Whether a text says one of the names, whatever its case and punctuation. */
export function saysOne(text: string, names: readonly string[]): boolean {
  const said = ` ${wordsOf(text).join(' ')} `;
  return names.some((name) => said.includes(` ${wordsOf(name).join(' ')} `));
}

/** The words of a text that another does not have in any form, short ones apart. */
export function wordsBeyond(text: string, other: string): string[] {
  const said = new Set(wordsOf(other).map(stem));
  return wordsOf(text).filter((word) => word.length > 3 && !said.has(stem(word)));
}

/** The words of a text without case, accents, punctuation and the ’s of a possessive. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s–—]+/u)
    .map((word) => word.replace(/[’']s$/u, '').replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean);
}

/** The parts of words that a dash joins: the index holds “Russia–Georgia” as one word. */
export function partsOf(text: string): string[] {
  return [...text.matchAll(/[^\s]+[–—][^\s]+/gu)].flatMap(([joint]) => joint.split(/[–—]/u).flatMap(wordsOf));
}
