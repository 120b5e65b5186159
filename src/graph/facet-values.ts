import { confidenceOf } from '../model/confidence.ts';
import type { Facet } from '../model/facets.ts';
import type { Claim, Graph } from './graph.ts';
import { verdictOn } from './ledger.ts';
import { disputesOf } from './lookups.ts';

/** What claims can be filtered by. */
export type ClaimFacet = Exclude<Facet, 'type'>;

/** A claim’s values of one facet. */
export function facetValues(graph: Graph, claim: Claim, facet: ClaimFacet): readonly string[] {
  if (facet === 'topic') return claim.topics;
  if (facet === 'strength') return [confidenceOf(claim).level];
  if (facet === 'disputed') return [disputesOf(graph, claim.code).length > 0 ? 'yes' : 'no'];
  if (facet === 'verdict') return [verdictOn(graph, claim) ?? []].flat();
  return [claim[facet]];
}
