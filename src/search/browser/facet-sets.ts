import { FACETS } from '../../model/facets.ts';
import type { SearchState } from '../../model/facets.ts';
import type { Filters, Matches, SearchIndex } from './pagefind.ts';

type Facets = SearchState['facets'];

/** The chosen values as filters: OR inside a facet, AND between them. */
export function filtersOf(facets: Facets): Filters {
  return Object.fromEntries(
    FACETS.flatMap((facet) => (facets[facet]?.length ? [[facet, { any: facets[facet] }] as const] : [])),
  );
}

const members = new WeakMap<SearchIndex, Map<string, Promise<ReadonlySet<string>>>>();

/**
 * The records under the chosen values, by their ids; asked for once.
 *
 * @returns `undefined` when nothing is chosen
 * @throws {Error} when the index cannot be loaded
 */
export async function membersOf(index: SearchIndex, facets: Facets): Promise<ReadonlySet<string> | undefined> {
  const filters = filtersOf(facets);
  const key = JSON.stringify(filters);
  if (key === '{}') return undefined;
  const memory = members.get(index) ?? new Map<string, Promise<ReadonlySet<string>>>();
  members.set(index, memory);
  const known = memory.get(key);
  if (known) return known;
  const asked = index.search(null, { filters }).then(({ results }) => new Set(results.map(({ id }) => id)));
  memory.set(key, asked);
  asked.catch(() => memory.delete(key));
  return asked;
}

/**
 * The values that each facet has, whatever is searched for.
 *
 * @throws {Error} when the index cannot be loaded
 */
export async function valuesOf(index: SearchIndex): Promise<Matches['filters']> {
  // An empty `none` narrows nothing but has the values counted.
  const filters = Object.fromEntries(FACETS.map((facet) => [facet, { none: [] as const }]));
  return (await index.search(null, { filters })).filters;
}
