import { FACETS, RECORD_TYPES } from '../../model/facets.ts';
import type { RecordType, SearchState } from '../../model/facets.ts';
import { decodeFacts } from '../record.ts';
import { facetTest } from './facet-counts.ts';
import { filterValues } from './filter-values.ts';
import { toHit } from './hits.ts';
import type { ClaimHit, Hit } from './hits.ts';
import type { Fragment, Match, SearchIndex } from './pagefind.ts';
import type { Ranked } from './ranking.ts';
import { runQuery } from './run-query.ts';
import type { QueryResult } from './run-query.ts';
import type { Notice } from './understand.ts';

/** Everything of one type that was found, and the first of it. */
export interface Group {
  readonly type: RecordType;
  readonly total: number;
  readonly hits: readonly Hit[];
  /** Whether all of it was found by meaning alone. */
  readonly byMeaning: boolean;
}

/** A page that answers a query as a whole, and its answer in a sentence. */
export interface Answer {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

export interface Found {
  /** Groups that have hits, in the order of the record types. */
  readonly groups: readonly Group[];
  readonly total: number;
  /** What answers the query as a whole, where a topic or the ledger does and nothing is chosen; it is in no group. */
  readonly answer?: Answer | undefined;
  /** Set where the first claims have stood there for a while: what answers comes behind the claims, and nothing moves. */
  readonly answerLate?: boolean;
  /** The claims whose codes the query has, in the order of the content, whatever the facets say; they are in no group. */
  readonly named: readonly ClaimHit[];
  /** What the pages of hits are to mark: the query, or what it was read as. */
  readonly marks: string;
  readonly notices: readonly Notice[];
  /** What the query finds, whatever the facets say; `countFacets` counts in it. */
  readonly ranked: readonly Ranked[];
  /** Set while these are but the first claims, and the rest of the index is still to come. */
  readonly partial?: true;
}

/** How many hits of a group are shown; more on demand. */
export type Shown = Readonly<Partial<Record<RecordType, number>>>;

const TYPES = Object.keys(RECORD_TYPES) as RecordType[];

/** How many hits of a type are shown at first, and how many “show more” adds. */
export const STEP: Readonly<Record<RecordType, number>> = {
  claim: 10,
  source: 3,
  verdict: 3,
  topic: 3,
  event: 3,
  citation: 3,
  term: 3,
};
export const MORE = 10;

/** How many claims a preview shows. */
const PREVIEWED = 3;

/** Whether there is anything to search for: a letter alone, as one begins to type, is nothing. */
export function isEmpty({ query, facets }: SearchState): boolean {
  return /^[a-z]?$/iu.test(query) && FACETS.every((facet) => !facets[facet]?.length);
}

/**
 * Runs a search, and puts what it finds in groups.
 *
 * @param index of everything
 * @param early claims that a reader sees already: they keep their places
 * @throws {Error} when the index or a record cannot be loaded
 * @throws {DOMException} `AbortError` when the signal stops the search
 */
export async function search(
  index: SearchIndex,
  { query, facets }: SearchState,
  shown: Shown = {},
  signal?: AbortSignal,
  early: readonly Ranked[] = [],
): Promise<Found> {
  const [ofType, isChosen] = await Promise.all([filterValues(index.search, 'type'), facetTest(index, facets)]);
  const run = async () => {
    const { answer, ...result } = await runQuery(index, query, [...ofType.values()]);
    return {
      ...result,
      answer: isEmpty({ query: '', facets }) ? answer : undefined,
      ranked: inPlace(result, early),
    };
  };
  const kinds = TYPES.map((type) => ({
    type,
    most: shown[type] ?? STEP[type],
    has: (id: string) => ofType.get(type)?.has(id) === true && isChosen(id),
  }));
  return collect(query, run, kinds, signal);
}

/** What was found, with claims that are seen already in front; what the whole index would leave out stays all the same. */
function inPlace({ ranked, named }: QueryResult, early: readonly Ranked[]): readonly Ranked[] {
  if (early.length === 0) return ranked;
  const found = new Map(ranked.map((match) => [match.id, match]));
  const isNamed = new Set(named.map(({ id }) => id));
  const kept = early.flatMap((match) => (isNamed.has(match.id) ? [] : (found.get(match.id) ?? match)));
  return [...new Map([...kept, ...ranked].map((match) => [match.id, match])).values()];
}

/**
 * The first claims that a query finds, before the rest of the index is there: those that have all its telling words, for
 * what comes near it in meaning is known only later.
 *
 * @param index of the claims alone
 * @throws {Error} when the index or a record cannot be loaded
 * @throws {DOMException} `AbortError` when the signal stops the search
 */
export async function preview(index: SearchIndex, query: string, signal?: AbortSignal): Promise<Found> {
  const run = async () => {
    const result = await runQuery(index, query);
    return { ...result, ranked: result.ranked.filter(({ isSure }) => isSure).slice(0, PREVIEWED) };
  };
  const kinds = [{ type: 'claim', most: PREVIEWED, has: () => true }] as const;
  return { ...(await collect(query, run, kinds, signal)), notices: [], partial: true };
}

async function collect(
  query: string,
  run: () => Promise<QueryResult>,
  kinds: readonly { readonly type: RecordType; readonly most: number; readonly has: (id: string) => boolean }[],
  signal: AbortSignal | undefined,
): Promise<Found> {
  const { ranked, named, answer, notices } = await run();
  signal?.throwIfAborted();
  const whole = answer && toAnswer(await answer.data());
  // What was read in another language is marked as it was understood.
  const asked = notices.find(({ kind }) => kind === 'translated');
  const marks = asked && 'text' in asked ? asked.text : query;
  const hitOf = async (match: Match) => toHit(await match.data(), match, marks);
  const groups = await Promise.all(
    kinds.map(async ({ type, most, has }): Promise<Group> => {
      const matches = ranked.filter(({ id }) => has(id) && !(whole && id === answer.id));
      // A button for one more would take its place.
      const first = matches.length === most + 1 ? matches : matches.slice(0, most);
      return {
        type,
        total: matches.length,
        hits: await Promise.all(first.map(hitOf)),
        byMeaning: matches.every((match) => match.byMeaning),
      };
    }),
  );
  const claims = (await Promise.all(named.map(hitOf))).filter((hit) => hit.type === 'claim');
  const total = groups.reduce((sum, group) => sum + group.total, claims.length + Number(whole !== undefined));
  return {
    groups: groups.filter((group) => group.total > 0),
    total,
    named: claims,
    answer: whole,
    marks,
    notices,
    ranked: [...named, ...ranked],
  };
}

function toAnswer({ url, meta, filters }: Fragment): Answer | undefined {
  const facts = decodeFacts(filters);
  const text = facts.type === 'claim' ? undefined : facts.answer;
  return text === undefined ? undefined : { title: meta['title'] ?? url, text, url };
}
