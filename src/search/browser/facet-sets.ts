import { FACETS } from '../../model/facets.ts';
import type { Facet, SearchState } from '../../model/facets.ts';
import type { SearchIndex } from './pagefind.ts';
import { rememberer } from './remember.ts';

/** The ids of the records under each value of a facet. */
export type FacetSets = ReadonlyMap<string, ReadonlySet<string>>;

const remember = rememberer<FacetSets>();

/**
 * The values of a facet, whatever is searched for, and the records under each; loaded once for an index.
 *
 * @throws {Error} when the index cannot be loaded; the next call tries again
 */
export function facetValues(index: SearchIndex, facet: Facet): Promise<FacetSets> {
  return remember(index, facet, async () => {
    const { filters } = await index.search(null, { filters: { [facet]: { none: [] } } });
    const sets = Object.keys(filters[facet] ?? {}).map(async (value) => {
      const { results } = await index.search(null, { filters: { [facet]: { any: [value] } } });
      return [value, new Set(results.map(({ id }) => id))] as const;
    });
    return new Map(await Promise.all(sets));
  });
}

/**
 * Whether a record is under the chosen values, by its id: OR inside a facet, AND between facets. Where nothing is
 * chosen, every record is.
 *
 * @throws {Error} when the index cannot be loaded
 */
export async function facetTest(index: SearchIndex, facets: SearchState['facets']): Promise<(id: string) => boolean> {
  const chosen = await Promise.all(
    FACETS.map(async (facet) => {
      const values = facets[facet] ?? [];
      if (values.length === 0) return [];
      const sets = await facetValues(index, facet);
      return [values.flatMap((value) => sets.get(value) ?? [])];
    }),
  );
  return (id) => chosen.flat().every((sets) => sets.some((set) => set.has(id)));
}
