import { typedParagraph } from '../../model/claim-code.ts';
import { fold } from '../../model/fold.ts';
import { phraseOf } from '../query-grammar.ts';
import type { Match, SearchIndex } from './pagefind.ts';
import { begunName, conceptsOf, readNames, wordConcept } from './parse-query.ts';
import type { Concept, Names } from './parse-query.ts';
import { matchesOf, rank, searchTerm } from './ranking.ts';
import { nearestWord, spellingsOf } from './spelling.ts';

/** What a reader is to know of how a query was understood. */
export type Notice = Unknown | { readonly kind: 'phrase' };

interface Unknown {
  readonly kind: 'unknown';
  readonly word: string;
  readonly suggestion: string | undefined;
}

export interface QueryResult {
  /** The records that a query finds, best first, of all types. */
  readonly ranked: readonly Match[];
  readonly notices: readonly Notice[];
}

/**
 * Runs a query: every name of a thing for the one that was typed, inflections and spellings of a word, and the nearest
 * known word for one that no record has, which alone leaves no record out. An empty one finds everything.
 *
 * @param index without the list of all words, a word that no record has as it stands is passed over
 * @param groups ids of records that compete with each other, as for `rank`
 * @throws {Error} when the index cannot be loaded
 */
export async function runQuery(
  index: SearchIndex,
  query: string,
  groups: readonly ReadonlySet<string>[] = [],
): Promise<QueryResult> {
  if (query === '')
    return { ranked: (await index.search(null, { filters: {}, sort: { order: 'asc' } })).results, notices: [] };
  const phrase = phraseOf(query);
  if (phrase !== undefined)
    return { ranked: [...(await searchTerm(index, phrase, true)).values()], notices: [{ kind: 'phrase' }] };
  const names = readNames(await index.names());
  const terms = conceptsOf(query, names);
  const inParagraph = await claimsOfParagraph(index, query);
  if (inParagraph.length > 0 && !terms.some(({ named }) => named)) return { ranked: inParagraph, notices: [] };
  const resolved = await Promise.all(terms.map((term) => resolveTerm(index, term, names)));
  const known = resolved.flatMap((term) => ('kind' in term ? [] : term));
  const notices = resolved.filter((term) => 'kind' in term);
  const near = notices.flatMap(({ suggestion }) => (suggestion === undefined ? [] : conceptsOf(suggestion, names)));
  const ranked = await rank(index, known.length > 0 || index.words ? known : terms, near, groups);
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

/**
 * What a term of a query stands for: itself where a record has it, the thing whose name it begins (“JCP” while one
 * types “JCPOA”), itself where it begins a word, or how the records spell it.
 */
async function resolveTerm(index: SearchIndex, term: Concept, names: Names): Promise<Concept | Unknown> {
  const isSaid = async (named: Concept) => (await matchesOf(index, named)).size > 0;
  // Alone, the index takes the beginning of a word for the word; between quotation marks it does not.
  const has = async (word: string) => (await searchTerm(index, word, true)).size > 0;
  if ((term.named && (await isSaid(term))) || (await has(term.text))) return term;
  const begun = begunName(term.text, names);
  if (begun && (await isSaid(begun))) return begun;
  if (!index.words) return { kind: 'unknown', word: term.text, suggestion: undefined };
  const word = fold(term.text);
  const known = await index.words();
  if (known.some((other) => other.startsWith(word))) return term;
  for (const other of spellingsOf(word)) if (await has(other)) return wordConcept(other);
  const parts = term.text.split(/[-‐‑]/u).filter(Boolean);
  if (parts.length > 1 && (await Promise.all(parts.map(has))).every(Boolean)) return wordConcept(parts.join(' '));
  return { kind: 'unknown', word: term.text, suggestion: nearestWord(word, known) };
}
