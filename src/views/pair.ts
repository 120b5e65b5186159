import type { Claim } from '../graph/graph.ts';
import { claimBy, sourceBy } from '../graph/lookups.ts';
import { aroundPair, sharedTopics } from '../graph/pairs.ts';
import type { Pair } from '../graph/pairs.ts';
import { RELATIONS } from '../model/relations.ts';
import { quoteClaim, quotePair } from '../share/build/quotation.ts';
import { claimPassage } from '../share/build/text-fragment.ts';
import { worksItems } from './cite-box.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the page of a pair shows. */
export function pairView({ site }: OpenSite, page: Page<Pair>) {
  const { graph } = site;
  const pair = page.item;
  const { earlier, later, edge } = pair;
  const side = (claim: Claim, other: Claim) => ({
    claim,
    other,
    quotation: quoteClaim(site, claim),
    passage: claimPassage(sourceBy(graph, claim.source), claim),
  });
  return {
    edge,
    from: claimBy(graph, edge.from),
    target: claimBy(graph, edge.to),
    topics: sharedTopics(pair).flatMap((id) => graph.topics.get(id) ?? []),
    quotation: quotePair(site, pair),
    sides: [side(earlier, later), side(later, earlier)] as const,
    works: worksItems(page),
    ...aroundPair(graph, pair),
  };
}

/** What a pair is called where one goes from pair to pair. */
export function pairLabel({ earlier, later, edge }: Pair): string {
  return `${earlier.code}–${later.code} ${RELATIONS[edge.type].name}: ${earlier.title}`;
}
