import { FACETS, RECORD_TYPES } from '../../model/facets.ts';
import type { Facet, RecordType, SearchState } from '../../model/facets.ts';
import { toHit } from './hits.ts';
import type { ClaimHit, Hit } from './hits.ts';
import { lookUp } from './run-query.ts';
import type { LookedUp, Words } from './run-query.ts';
import { membersOf, valuesOf } from './facet-sets.ts';
import type { SearchIndex } from './pagefind.ts';

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
  /** The claim whose code the query is, whatever the facets say; it is in no group then. */
  readonly named: ClaimHit | undefined;
  readonly words: Words;
  /** Set while these are but the first claims, and the rest of the index is still to come. */
  readonly partial?: true;
}

/** How many hits of a group are shown; more on demand. */
export type Shown = Readonly<Partial<Record<RecordType, number>>>;

/** For each facet, how many hits each value would leave beside what the other facets choose. */
export type Counts = Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;

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

/** Whether there is anything to search for. */
export function isEmpty({ query, facets }: SearchState): boolean {
  return query === '' && FACETS.every((facet) => !facets[facet]?.length);
}

/** The claim code that a query is, in its written form, or `undefined`. */
export function codeOf(query: string): string | undefined {
  const match = /^([a-z])(\d{1,3})([a-z]{1,2})$/iu.exec(query.trim());
  return match ? `${match[1]?.toUpperCase() ?? ''}${match[2] ?? ''}${match[3]?.toLowerCase() ?? ''}` : undefined;
}

/** How many claims stand on the page before the rest of the index is there. */
const EARLY = 3;

/** How a search is run. */
export interface Running {
  readonly shown?: Shown;
  /** Called with the first claims while the rest of the index is still to be loaded. */
  readonly early?: (found: Found) => void;
  /** Stops the search. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a search, and puts what it finds in groups.
 *
 * @throws {Error} when the index or a record cannot be loaded
 * @throws {DOMException} when the search is stopped
 */
export async function find(
  index: SearchIndex,
  state: SearchState,
  { shown = {}, early, signal }: Running = {},
): Promise<Found> {
  if (early && index.claimsOnly && !opened.has(index) && isPlain(state)) {
    const first = await findIn(index, state, { claim: EARLY }, ['claim'], signal);
    if (first.total > 0) early({ ...first, partial: true });
    // They are painted before the rest of the index is asked for.
    await new Promise((resolve) => setTimeout(resolve));
  }
  signal?.throwIfAborted();
  opened.add(index);
  const types = TYPES.filter((type) => state.facets.type?.includes(type) ?? true);
  return findIn(await index.whole(), state, shown, types, signal);
}

const opened = new WeakSet<SearchIndex>();

/** Whether a search is words and nothing else: for a choice of facets the rest is loaded anyway. */
const isPlain = ({ query, facets }: SearchState) => query !== '' && isEmpty({ query: '', facets });

// A code is no word of any record.
const NOTHING_ELSE: LookedUp = { ranked: [], words: { unknown: [], phrase: false } };

async function findIn(
  index: SearchIndex,
  state: SearchState,
  shown: Shown,
  types: readonly RecordType[],
  signal: AbortSignal | undefined,
): Promise<Found> {
  signal?.throwIfAborted();
  const code = codeOf(state.query);
  const named = code ? await claimNamed(index, code) : undefined;
  const { ranked, words } = named ? NOTHING_ELSE : await lookUp(index, state.query);
  const inside = await membersOf(index, { ...state.facets, type: [] });
  signal?.throwIfAborted();
  const groups = await Promise.all(
    types.map(async (type): Promise<Group> => {
      const members = index.claimsOnly ? undefined : await membersOf(index, { type: [type] });
      const isIn = (id: string) => (members?.has(id) ?? true) && (inside?.has(id) ?? true);
      const matches = ranked.filter(({ id }) => id !== named?.id && isIn(id));
      const hits = matches
        .slice(0, shown[type] ?? STEP[type])
        .map(async ({ words, data }) => toHit(await data(), words, state.query));
      return { type, total: matches.length, hits: await Promise.all(hits) };
    }),
  );
  signal?.throwIfAborted();
  const found = groups.filter(({ total }) => total > 0);
  const total = found.reduce((sum, group) => sum + group.total, named ? 1 : 0);
  return { groups: found, total, named: named?.hit, words };
}

async function claimNamed(index: SearchIndex, code: string): Promise<{ id: string; hit: ClaimHit } | undefined> {
  const { results } = await index.search(null, { filters: { code: { any: [code] } } });
  const [match] = results;
  const hit = match && toHit(await match.data(), match.words, code);
  return match && hit?.type === 'claim' ? { id: match.id, hit } : undefined;
}

/**
 * Counts what each value of each facet would leave beside the choices of the other facets.
 *
 * @throws {Error} when the index cannot be loaded
 * @throws {DOMException} when the count is stopped
 */
export async function count(opened: SearchIndex, state: SearchState, signal?: AbortSignal): Promise<Counts> {
  const index = await opened.whole();
  const [{ ranked }, values] = await Promise.all([lookUp(index, state.query), valuesOf(index)]);
  const pairs = await Promise.all(
    FACETS.map(async (facet) => {
      const inside = await membersOf(index, { ...state.facets, [facet]: [] });
      signal?.throwIfAborted();
      const left = ranked.filter(({ id }) => inside?.has(id) ?? true);
      const counts = await Promise.all(
        Object.keys(values[facet] ?? {}).map(async (value) => {
          const members = await membersOf(index, { [facet]: [value] });
          return [value, left.filter(({ id }) => members?.has(id)).length] as const;
        }),
      );
      return [facet, Object.fromEntries(counts)] as const;
    }),
  );
  signal?.throwIfAborted();
  return Object.fromEntries(pairs);
}
