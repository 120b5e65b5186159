import type { Graph, Term } from '../../graph/graph.ts';
import { foldName, foldWords } from '../../model/fold.ts';
import type { SearchRecord } from '../record.ts';
import { unique } from './aliases.ts';

/** All that a thing is called, its title first. */
export function namesOf({ title, aliases = [], expansion }: Term): string[] {
  return unique([title, ...aliases, ...(expansion ? [expansion] : [])]);
}

/**
 * The names of things, by which a query for one name of a thing finds what only says another. Of names that search
 * does not tell apart, like “U.S.” and “US”, the last stands for all.
 *
 * @returns a list for each thing that has several names, in the order of the graph
 */
export function searchNames(graph: Graph): string[][] {
  return [...graph.terms.values()]
    .map((term) => [...new Map(namesOf(term).map((name) => [foldName(name), name])).values()])
    .filter(({ length }) => length > 1);
}

/**
 * The words that the records have, folded, of four letters or more: what a mistyped word may have meant.
 *
 * @returns each once, sorted
 */
export function searchWords(records: readonly SearchRecord[]): string[] {
  const texts = records.flatMap(({ text, meta: { title, quotes = '', aliases = '' } }) => [
    text,
    title,
    quotes,
    aliases,
  ]);
  return unique(texts.flatMap((text) => foldWords(text.replaceAll('-', ' '))))
    .filter((word) => /^\p{L}{4,}$/u.test(word))
    .sort();
}
