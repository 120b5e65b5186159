import { parseQuery } from '../query-grammar.ts';
import { filterValues } from './filter-values.ts';
import { askIndex, matchConcept } from './matching.ts';
import { inFront, ofSourcesHere, paragraphCodes, withoutParagraphs } from './paragraphs.ts';
import type { Match, SearchIndex } from './pagefind.ts';
import { conceptsOf, readNames, takeSources } from './parse-query.ts';
import type { Names } from './parse-query.ts';
import { rank } from './ranking.ts';
import type { Ranked } from './ranking.ts';
import { understand } from './understand.ts';
import type { Notice } from './understand.ts';

export interface QueryResult {
  /** The records that a query finds, best first, of all types. */
  readonly ranked: readonly Ranked[];
  /** The claims whose codes the query has, in their order. */
  readonly named: readonly Match[];
  /** The record that answers the query as a whole, where one does. */
  readonly answer?: Match | undefined;
  readonly notices: readonly Notice[];
}

/**
 * Runs a query: every name of a thing for the one that was typed, inflections and spellings of a word, what comes near
 * it in meaning, and the nearest known word for one that no record has, which alone leaves no record out. An empty one
 * finds everything.
 *
 * @param groups ids of records that compete with each other; without groups all compete
 * @throws {Error} when the index cannot be loaded
 */
export async function runQuery(
  index: SearchIndex,
  text: string,
  groups: readonly ReadonlySet<string>[] = [],
): Promise<QueryResult> {
  const { results } = await index.search(null, { filters: {} });
  if (text === '') return { ranked: results, named: [], notices: [] };
  const all = new Map(results.map((match) => [match.id, match]));
  const lists = await index.names();
  const names = readNames(lists.names);
  const query = parseQuery(text);
  const named = await claimsWith(index, 'code', query.codes);
  // What looks like a code and is none is a word.
  const words = named.length > 0 ? query.words : [...query.words, ...query.codes];
  const beyond = await index.beyond?.();
  const fitted = (await beyond?.fitHyphens(index, words, names)) ?? words;
  const { rest, sources } = takeSources(fitted, lists.sources, names);
  const codes = paragraphCodes(query.paragraphs, sources.length > 0 ? sources : lists.sources, names);
  const inParagraph = await claimsWith(index, 'paragraph', codes);
  // “P5” is the name of a thing as well.
  const alsoParagraph = rest.length === 1 && codes.length === 0 ? ofSourcesHere(query.paragraphs, lists.sources) : [];
  const telling = inParagraph.length > 0 ? withoutParagraphs(rest, query.paragraphs) : rest;
  const asked = await understand(index, beyond, { ...query, words: telling }, names);
  const pairs = await sideBySide(index, rest);
  const [without, ofSources] = await Promise.all([
    Promise.all(query.excluded.map((term) => excludedBy(index, term, names))),
    Promise.all(sources.map(({ id }) => claimsWith(index, 'source', [id]))),
  ]);
  const isNamed = new Set(named.map(({ id }) => id));
  const isOut = (id: string) => without.some((one) => one.has(id));
  const preferred = new Set([...inParagraph, ...ofSources.flat()].map(({ id }) => id));
  const competing = groups.length > 0 ? groups : [new Set(all.keys())];
  const ranked = competing
    .flatMap((group) => rank(asked.terms, group, { all, pairs, preferred }))
    .sort((a, b) => b.score - a.score);
  return {
    named,
    answer: all.get((await beyond?.answerTo(index, asked.terms, beyond.answers, lists)) ?? ''),
    ranked: first([
      ...inFront(ranked, inParagraph, asked.terms.length === 0),
      ...ranked,
      ...(await claimsWith(index, 'paragraph', alsoParagraph)),
    ]).filter(({ id }) => !isOut(id) && !isNamed.has(id)),
    notices: [
      ...query.phrases.map((phrase) => ({ kind: 'phrase', text: phrase }) as const),
      ...query.excluded.map((term) => ({ kind: 'without', text: term }) as const),
      ...asked.notices,
      ...[...new Set([...index.lost, ...asked.lost])].map((help) => ({ kind: 'lost', help }) as const),
    ],
  };
}

/** Records each once, where they stand first. */
const first = <Record extends Match>(records: readonly Record[]): Record[] => {
  const kept = new Map<string, Record>();
  for (const record of records) if (!kept.has(record.id)) kept.set(record.id, record);
  return [...kept.values()];
};

/** Records with two neighbouring words side by side, a set for each two. */
async function sideBySide(index: SearchIndex, words: readonly string[]): Promise<ReadonlySet<string>[]> {
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  return Promise.all(pairs.map(async (pair) => new Set((await askIndex(index, pair, true)).keys())));
}

async function excludedBy(index: SearchIndex, text: string, names: Names): Promise<ReadonlySet<string>> {
  const found = await Promise.all(conceptsOf(text.split(/\s+/u), names).map((concept) => matchConcept(index, concept)));
  return new Set(found.flatMap((one) => [...one.keys()]));
}

/** Records by a value that the index can be asked for, in the order of the content. */
async function claimsWith(
  index: SearchIndex,
  what: 'code' | 'paragraph' | 'source',
  values: readonly string[],
): Promise<readonly Match[]> {
  if (values.length === 0) return [];
  const [{ results }, known] = await Promise.all([
    index.search(null, { filters: {} }),
    filterValues(index.search, what),
  ]);
  const ids = new Set(values.flatMap((value) => [...(known.get(value) ?? [])]));
  return results.filter(({ id }) => ids.has(id));
}
