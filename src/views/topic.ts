import { campsOn } from '../graph/camps.ts';
import { areFew } from '../graph/few.ts';
import type { Graph, Source, Stance, Topic } from '../graph/graph.ts';
import { topicPages } from '../graph/list-pages.ts';
import { claimBy, relationsByType, sourceBy } from '../graph/lookups.ts';
import { quoteTopic } from '../share/build/quotation.ts';
import { QUIET, campLine } from '../wording/stances.ts';
import { entriesOn } from './list-names.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What a page of a topic shows. */
export function topicView({ site, blocksOf }: OpenSite, page: Page<Topic>) {
  const { graph } = site;
  const topic = page.item;
  const entries = entriesOn(topicPages(graph, topic.id), page.number);
  const all = graph.stances.get(topic.id) ?? [];
  const stances = entries
    .flatMap((it) => ('stance' in it ? [it.stance] : []))
    .map((stance) => ({
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
    compared: all.map((stance) => {
      const source = sourceBy(graph, stance.source);
      return stance.state !== 'uncompared' && stance.added > source.added ? { ...source, added: stance.added } : source;
    }),
    relations: relationsByType(entries.flatMap((it) => ('edge' in it ? [it.edge] : []))).map(({ type, edges }) => ({
      type,
      edges: edges.map((edge) => ({ edge, ends: [claimBy(graph, edge.from), claimBy(graph, edge.to)] })),
    })),
    claims: entries.flatMap((it) => ('claim' in it ? [it.claim] : [])),
    /** The claims that the stances rest on. */
    leading: all.flatMap((stance) => (stance.state === 'speaks' ? stance.claims : [])),
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
