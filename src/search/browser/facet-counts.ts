import { FACETS } from '../../model/facets.ts';
import type { Facet, SearchState } from '../../model/facets.ts';
import { filterValues } from './filter-values.ts';
import type { Match, SearchIndex } from './pagefind.ts';

/** For each facet, how many hits each value would leave beside what the other facets choose. */
export type Counts = Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;

/**
 * Whether a record is under the chosen values, by its id: OR inside a facet, AND between facets. Where nothing is
 * chosen, every record is.
 *
 * @throws {Error} when the index cannot be loaded
 */
export async function facetTest(index: SearchIndex, facets: SearchState['facets']): Promise<(id: string) => boolean> {
  const chosen = FACETS.map((facet) => ({ facet, values: facets[facet] ?? [] })).filter(({ values }) => values.length);
  const sets = await Promise.all(
    chosen.map(async ({ facet, values }) => {
      const known = await filterValues(index.search, facet);
      return values.flatMap((value) => known.get(value) ?? []);
    }),
  );
  return (id) => sets.every((any) => any.some((ids) => ids.has(id)));
}

/**
 * Counts what each value of each facet would leave beside the choices of the other facets.
 *
 * @param ranked what the query finds, whatever the facets say
 * @throws {Error} when the index cannot be loaded
 */
export async function countFacets(
  index: SearchIndex,
  facets: SearchState['facets'],
  ranked: readonly Match[],
): Promise<Counts> {
  const counts = FACETS.map(async (facet) => {
    const isChosen = await facetTest(index, { ...facets, [facet]: [] });
    const left = new Set(ranked.flatMap(({ id }) => (isChosen(id) ? [id] : [])));
    const values = [...(await filterValues(index.search, facet))];
    const perValue = values.map(([value, ids]) => [value, [...ids].filter((id) => left.has(id)).length] as const);
    return [facet, Object.fromEntries(perValue)] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}
