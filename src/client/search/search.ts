import { FACETS, RECORD_TYPES } from '../../model/facets.ts';
import type { Facet, RecordType, SearchState } from '../../model/facets.ts';
import { toHit } from './hits.ts';
import type { ClaimHit, Hit } from './hits.ts';
import type { Filters, SearchIndex } from './pagefind.ts';

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
}

/** How many hits of a group are shown; more on demand. */
export type Shown = Readonly<Partial<Record<RecordType, number>>>;

/** For each facet, how many hits each value would leave beside what the other facets choose. */
export type Counts = Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;

const TYPES = Object.keys(RECORD_TYPES) as RecordType[];

/** How many hits of a type are shown at first, and how many “show more” adds. */
export const STEP: Readonly<Record<RecordType, number>> = { claim: 10, source: 3, topic: 3, citation: 3, term: 3 };
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

/**
 * The chosen values as filters: OR inside a facet, AND between them.
 *
 * @param counting whether the values of facets without a choice are counted as well
 */
export function filtersOf(facets: SearchState['facets'], counting = false): Filters {
  const filters: Record<string, Filters[string]> = {};
  for (const facet of FACETS) {
    const values = facets[facet];
    if (values?.length) filters[facet] = { any: values };
    else if (counting) filters[facet] = { none: [] };
  }
  return filters;
}

/**
 * Runs a search, one for each type of record, so that each type’s best come first in its own group.
 *
 * @throws {Error} when the index or a record cannot be loaded
 */
export async function find(index: SearchIndex, state: SearchState, shown: Shown = {}): Promise<Found> {
  const code = codeOf(state.query);
  const named = code ? await claimNamed(index, code) : undefined;
  const types = TYPES.filter((type) => state.facets.type?.includes(type) ?? true);
  const groups = await Promise.all(
    types.map((type) => findType(index, state, type, shown[type] ?? STEP[type], named?.id)),
  );
  const found = groups.filter(({ total }) => total > 0);
  const total = found.reduce((sum, group) => sum + group.total, named ? 1 : 0);
  return { groups: found, total, named: named?.hit };
}

async function findType(
  index: SearchIndex,
  state: SearchState,
  type: RecordType,
  most: number,
  except: string | undefined,
): Promise<Group> {
  const filters = filtersOf({ ...state.facets, type: [type] });
  // Without words to rank by, records come in the order of the texts.
  const sort = state.query ? {} : { sort: { order: 'asc' } as const };
  const { results } = await index.search(termOf(state), { filters, ...sort });
  const matches = results.filter(({ id }) => id !== except);
  const hits = matches.slice(0, most).map(async ({ words, data }) => toHit(await data(), words, state.query));
  return { type, total: matches.length, hits: await Promise.all(hits) };
}

async function claimNamed(index: SearchIndex, code: string): Promise<{ id: string; hit: ClaimHit } | undefined> {
  const { results } = await index.search(code, { filters: filtersOf({ type: ['claim'] }) });
  for (const { id, words, data } of results.slice(0, STEP.claim)) {
    const hit = toHit(await data(), words, code);
    if (hit.type === 'claim' && hit.code === code) return { id, hit };
  }
  return undefined;
}

/**
 * Counts what each value of each facet would leave: one search for the facets without a choice, and one
 * more for each facet with one, without its own choice.
 *
 * @throws {Error} when the index cannot be loaded
 */
export async function count(index: SearchIndex, state: SearchState): Promise<Counts> {
  const counted = async (facets: SearchState['facets']) =>
    (await index.search(termOf(state), { filters: filtersOf(facets, true) })).filters;
  const all = await counted(state.facets);
  const pairs = await Promise.all(
    FACETS.map(async (facet) => {
      const filters = state.facets[facet]?.length ? await counted({ ...state.facets, [facet]: [] }) : all;
      return [facet, filters[facet] ?? {}] as const;
    }),
  );
  return Object.fromEntries(pairs);
}

/** A query as Pagefind takes it: `null` for everything, and a repeated word once, for each repetition costs time. */
function termOf({ query }: SearchState): string | null {
  if (query === '') return null;
  const isPhrase = /^".+"$/su.test(query);
  return isPhrase ? query : [...new Set(query.split(/\s+/u))].join(' ');
}
