import { typedCode } from '../../model/claim-code.ts';
import { FACETS, RECORD_TYPES } from '../../model/facets.ts';
import type { RecordType, SearchState } from '../../model/facets.ts';
import { facetTest, facetValues } from './facet-counts.ts';
import { toHit } from './hits.ts';
import type { ClaimHit, Hit } from './hits.ts';
import type { Match, SearchIndex } from './pagefind.ts';
import { runQuery } from './run-query.ts';
import type { Notice, QueryResult } from './run-query.ts';

/** Everything of one type that was found, and the first of it. */
export interface Group {
  readonly type: RecordType;
  readonly total: number;
  readonly hits: readonly Hit[];
}

export interface Found {
  /** Groups that have hits, in the order of the record types. */
  readonly groups: readonly Group[];
  readonly total: number;
  /** The claim whose code the query is, whatever the facets say; there are no groups then. */
  readonly named: ClaimHit | undefined;
  readonly notices: readonly Notice[];
  /** What the query finds, whatever the facets say; `countFacets` counts in it. */
  readonly ranked: readonly Match[];
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
  citation: 3,
  term: 3,
};
export const MORE = 10;

/** How many claims a preview shows. */
const PREVIEWED = 3;

/** Whether there is anything to search for. */
export function isEmpty({ query, facets }: SearchState): boolean {
  return query === '' && FACETS.every((facet) => !facets[facet]?.length);
}

/**
 * Runs a search, and puts what it finds in groups.
 *
 * @param index of everything
 * @throws {Error} when the index or a record cannot be loaded
 * @throws {DOMException} `AbortError` when the signal stops the search
 */
export async function search(
  index: SearchIndex,
  { query, facets }: SearchState,
  shown: Shown = {},
  signal?: AbortSignal,
): Promise<Found> {
  const [ofType, isChosen] = await Promise.all([facetValues(index, 'type'), facetTest(index, facets)]);
  const run = () => runQuery(index, query, [...ofType.values()]);
  const kinds = TYPES.map((type) => ({
    type,
    most: shown[type] ?? STEP[type],
    has: (id: string) => ofType.get(type)?.has(id) === true && isChosen(id),
  }));
  return collect(index, query, run, kinds, signal);
}

/**
 * The first claims that a query finds, before the rest of the index is there. A word that no claim has is passed over
 * and not told, for the rest may have it; the list of all words is loaded only where nothing is found without it.
 *
 * @param index of the claims alone
 * @throws {Error} when the index or a record cannot be loaded
 * @throws {DOMException} `AbortError` when the signal stops the search
 */
export async function preview(index: SearchIndex, query: string, signal?: AbortSignal): Promise<Found> {
  const run = async () => {
    const quick = await runQuery({ ...index, words: undefined }, query);
    return quick.ranked.length > 0 ? quick : runQuery(index, query);
  };
  const kinds = [{ type: 'claim', most: PREVIEWED, has: () => true }] as const;
  return { ...(await collect(index, query, run, kinds, signal)), notices: [], partial: true };
}

async function collect(
  index: SearchIndex,
  query: string,
  run: () => Promise<QueryResult>,
  kinds: readonly { readonly type: RecordType; readonly most: number; readonly has: (id: string) => boolean }[],
  signal: AbortSignal | undefined,
): Promise<Found> {
  const code = typedCode(query);
  const named = code === undefined ? undefined : await claimNamed(index, code);
  // A code is no word of any record.
  const { ranked, notices } = named ? { ranked: [], notices: [] } : await run();
  signal?.throwIfAborted();
  const groups = await Promise.all(
    kinds.map(async ({ type, most, has }): Promise<Group> => {
      const matches = ranked.filter(({ id }) => has(id));
      // A button for one more would take its place.
      const first = matches.length === most + 1 ? matches : matches.slice(0, most);
      const hits = first.map(async ({ words, data }) => toHit(await data(), words, query));
      return { type, total: matches.length, hits: await Promise.all(hits) };
    }),
  );
  const total = groups.reduce((sum, group) => sum + group.total, named ? 1 : 0);
  return { groups: groups.filter((group) => group.total > 0), total, named, notices, ranked };
}

async function claimNamed(index: SearchIndex, code: string): Promise<ClaimHit | undefined> {
  const { results } = await index.search(null, { filters: { code: { any: [code] } } });
  const [match] = results;
  const hit = match && toHit(await match.data(), match.words, code);
  return hit?.type === 'claim' ? hit : undefined;
}
