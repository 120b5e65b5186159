import { typedParagraph } from '../../model/claim-code.ts';
import { fold } from '../../model/fold.ts';
import { phraseOf } from '../query-grammar.ts';
import type { Match, SearchIndex } from './pagefind.ts';
import { begunName, conceptsOf, readNames, wordConcept } from './parse-query.ts';
import type { Concept, Names } from './parse-query.ts';
import { matchesOf, rank, searchTerm } from './ranking.ts';
import { nearestWord, spellingsOf } from './spelling.ts';

/** What a reader is to know of how a query was understood. */
export type Notice =
  | { readonly kind: 'unknown'; readonly word: string; readonly suggestion: string | undefined }
  | { readonly kind: 'phrase' };

export interface QueryResult {
  /** The records that a query finds, best first, of all types. */
  readonly ranked: readonly Match[];
  readonly notices: readonly Notice[];
}

/**
 * Runs a query: every name of a thing for the one that was typed, inflections and spellings of a word, and the nearest
 * known word for one that no record has, which alone leaves no record out.
 *
 * @param groups ids of records that compete with each other, as for `rank`
 * @throws {Error} when the index cannot be loaded
 */
export async function runQuery(
  index: SearchIndex,
  query: string,
  groups: readonly ReadonlySet<string>[] = [],
): Promise<QueryResult> {
  if (query !== '') return run(index, query, groups, index.words);
  const { results } = await index.search(null, { filters: {}, sort: { order: 'asc' } });
  return { ranked: results, notices: [] };
}

/**
 * Runs a query on the first claims, without the list of all words unless nothing is found: a word that no claim has is
 * passed over and not told, for the rest of the index may have it.
 *
 * @throws {Error} when the index cannot be loaded
 */
export async function previewQuery(index: SearchIndex, query: string): Promise<QueryResult> {
  const { ranked } = await run(index, query, [], undefined);
  return { ranked: ranked.length > 0 ? ranked : (await run(index, query, [], index.words)).ranked, notices: [] };
}

async function run(
  index: SearchIndex,
  query: string,
  groups: readonly ReadonlySet<string>[],
  words: SearchIndex['words'] | undefined,
): Promise<QueryResult> {
  const phrase = phraseOf(query);
  if (phrase !== undefined)
    return { ranked: [...(await searchTerm(index, phrase, true)).values()], notices: [{ kind: 'phrase' }] };
  const names = readNames(await index.names());
  const terms = conceptsOf(query, names);
  const inParagraph = await claimsOfParagraph(index, query);
  if (inParagraph.length > 0 && !terms.some(({ named }) => named)) return { ranked: inParagraph, notices: [] };
  const resolved = await Promise.all(terms.map((term) => resolveTerm(index, term, names, words)));
  const known = resolved.flatMap((term) => (term.kind === 'unknown' ? [] : term.concept));
  const notices = resolved.filter((term) => term.kind === 'unknown');
  const near = notices.flatMap(({ suggestion }) => (suggestion === undefined ? [] : conceptsOf(suggestion, names)));
  const ranked = await rank(index, known.length > 0 || words ? known : terms, near, groups);
  const found = new Set(ranked.map(({ id }) => id));
  return { ranked: [...ranked, ...inParagraph.filter(({ id }) => !found.has(id))], notices };
}

/** The claims of the paragraph that a query names as codes do: `P12` has P12a, P12b and so on, in their order. */
async function claimsOfParagraph(index: SearchIndex, query: string): Promise<readonly Match[]> {
  const paragraph = typedParagraph(query);
  if (paragraph === undefined) return [];
  const filters = { paragraph: { any: [paragraph] } };
  return (await index.search(null, { filters, sort: { order: 'asc' } })).results;
}

type Resolved =
  { readonly kind: 'exact' | 'prefix' | 'spelling'; readonly concept: Concept } | Extract<Notice, { kind: 'unknown' }>;

/**
 * What a term of a query stands for: itself where a record has it, the thing whose name it begins (“JCP” while one
 * types “JCPOA”), itself where it begins a word, or how the records spell it.
 *
 * @param words all words of the records; without them a term that is not itself or a name is `unknown`
 */
async function resolveTerm(
  index: SearchIndex,
  term: Concept,
  names: Names,
  words: SearchIndex['words'] | undefined,
): Promise<Resolved> {
  const isSaid = async (named: Concept) => (await matchesOf(index, named)).size > 0;
  // Alone, the index takes the beginning of a word for the word; between quotation marks it does not.
  const has = async (word: string) => (await searchTerm(index, word, true)).size > 0;
  if ((term.named && (await isSaid(term))) || (await has(term.text))) return { kind: 'exact', concept: term };
  const begun = begunName(term.text, names);
  if (begun && (await isSaid(begun))) return { kind: 'prefix', concept: begun };
  if (!words) return { kind: 'unknown', word: term.text, suggestion: undefined };
  const word = fold(term.text);
  const known = await words();
  if (known.some((other) => other.startsWith(word))) return { kind: 'prefix', concept: term };
  for (const other of spellingsOf(word)) if (await has(other)) return { kind: 'spelling', concept: wordConcept(other) };
  const parts = term.text.split(/[-‐‑]/u).filter(Boolean);
  if (parts.length > 1 && (await Promise.all(parts.map(has))).every(Boolean))
    return { kind: 'spelling', concept: wordConcept(parts.join(' ')) };
  return { kind: 'unknown', word: term.text, suggestion: nearestWord(word, known) };
}
