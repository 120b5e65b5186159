import { facetValues } from '../../graph/facet-values.ts';
import type { Graph } from '../../graph/graph.ts';
import { facetLabels } from '../../wording/list-filters.ts';
import type { FacetChoices } from '../lists.ts';

/**
 * The values by which claims can be told apart, all that occur: what is no choice in one archive, such as its only source,
 * is one beside another’s.
 */
export function searchChoices(graph: Graph): FacetChoices[] {
  const claims = [...graph.claims.values()];
  return facetLabels(graph).map(([facet, values]) => {
    const occurring = new Set(claims.flatMap((claim) => facetValues(graph, claim, facet)));
    return {
      facet,
      values: values.filter(({ value }) => occurring.has(value)).map(({ value, label }) => [value, label] as const),
    };
  });
}
