import { campsOn } from '../graph/camps.ts';
import { areFew } from '../graph/few.ts';
import type { Graph, Source, Stance, Topic } from '../graph/graph.ts';
import { claimBy, rowRelations, sourceBy } from '../graph/lookups.ts';
import { quoteTopic } from '../share/build/quotation.ts';
import { QUIET, campLine } from '../wording/stances.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the page of a topic shows. */
export function topicView({ site, blocksOf }: OpenSite, page: Page<Topic>) {
  const { graph } = site;
  const topic = page.item;
  const stances = (graph.stances.get(topic.id) ?? []).map((stance) => ({
    stance,
    source: sourceBy(graph, stance.source),
    ...(stance.state === 'speaks'
      ? { lead: claimBy(graph, stance.lead), claims: stance.claims.map((code) => claimBy(graph, code)) }
      : { lead: undefined, claims: [] }),
  }));
  return {
    topic,
    quotation: quoteTopic(site, topic),
    body: blocksOf('topics', topic.id),
    stances,
    groups: groupsOf(graph, topic, stances),
    quiet: quietOf(graph, stances),
    /** The sources by the day on which each came to the comparison. */
    compared: stances.map(({ stance, source }) =>
      stance.state !== 'uncompared' && stance.added > source.added ? { ...source, added: stance.added } : source,
    ),
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

interface Shown {
  readonly stance: Stance;
  readonly source: Source;
}

/** The stances as the page shows them: of few sources all beside each other; of many by how they stand to each other. */
function groupsOf<It extends Shown>(graph: Graph, topic: Topic, stances: readonly It[]) {
  if (areFew(graph)) return [{ line: undefined, stances }];
  const speaking = stances.filter(({ stance }) => stance.state === 'speaks');
  const camps = campsOn(graph, topic.id);
  if (camps.length === 0) return [{ line: undefined, stances: speaking }];
  return camps.map((camp) => ({
    line: campLine(camp),
    stances: speaking.filter(({ source }) => camp.sources.includes(source)),
  }));
}

/** Of many sources those that do not speak on a topic, by why not. */
function quietOf(graph: Graph, stances: readonly Shown[]) {
  if (areFew(graph)) return [];
  return (['silent', 'uncompared'] as const).flatMap((state) => {
    const sources = stances.filter(({ stance }) => stance.state === state).map(({ source }) => source);
    return sources.length > 0 ? [{ name: QUIET[state].many, sources }] : [];
  });
}
