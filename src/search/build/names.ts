import type { Graph, Term } from '../../graph/graph.ts';
import { unique, wordsOf } from '../record.ts';
import type { SearchRecord } from '../record.ts';

/** All that a thing is called, its title first. */
export function namesOf({ title, aliases = [], expansion }: Term): string[] {
  return unique([title, ...aliases, ...(expansion ? [expansion] : [])]);
}

/**
 * The names of things, by which a query for one name of a thing finds what only says another.
 *
 * @returns a list for each thing that has several names, in the order of the graph
 */
export function searchNames(graph: Graph): string[][] {
  return [...graph.terms.values()].map((term) => distinct(namesOf(term))).filter(({ length }) => length > 1);
}

/** The names that a search tells apart: “U.S.” and “US” are one. */
function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [wordsOf(name).join(' ').replace(/^the /u, ''), name])).values()];
}

/**
 * The words that the records have, in lower case and without accents: what a mistyped word may have meant.
 *
 * @returns each once, sorted
 */
export function searchWords(records: readonly SearchRecord[]): string[] {
  const texts = records.flatMap(({ text, meta }) => [text, ...Object.values(meta)]);
  const words = texts.flatMap((text) => text.split(/[\s–—/-]+/u).flatMap(wordsOf));
  return unique(words)
    .filter((word) => /^\p{L}{4,}$/u.test(word))
    .sort();
}
