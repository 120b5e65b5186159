import type { Topic } from '../graph/graph.ts';
import { claimBy, rowRelations, sourceBy } from '../graph/lookups.ts';
import { quoteTopic } from '../share/build/quotation.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the page of a topic shows. */
export function topicView({ site, blocksOf }: OpenSite, page: Page<Topic>) {
  const { graph } = site;
  const topic = page.item;
  return {
    topic,
    quotation: quoteTopic(site, topic),
    body: blocksOf('topics', topic.id),
    stances: (graph.stances.get(topic.id) ?? []).map((stance) => ({
      stance,
      source: sourceBy(graph, stance.source),
      ...(stance.state === 'speaks'
        ? { lead: claimBy(graph, stance.lead), claims: stance.claims.map((code) => claimBy(graph, code)) }
        : { lead: undefined, claims: [] }),
    })),
    relations: rowRelations(graph, topic.id).map(({ type, edges }) => ({
      type,
      edges: edges.map((edge) => ({ edge, ends: [claimBy(graph, edge.from), claimBy(graph, edge.to)] })),
    })),
    claims: graph.claimsOn.get(topic.id) ?? [],
    /** The claims that the stances rest on. */
    leading: (graph.stances.get(topic.id) ?? []).flatMap((stance) => (stance.state === 'speaks' ? stance.claims : [])),
    works: page.works() ?? [],
  };
}
