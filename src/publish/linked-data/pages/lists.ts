import type { EventLeaf, Graph as LinkedData, IdReference } from 'schema-dts';
import { judgedBy } from '../../../graph/ledger.ts';
import { pairsOf } from '../../../graph/pairs.ts';
import { changesOf } from '../../../graph/changed-on.ts';
import { pageOf } from '../../../graph/lookups.ts';
import type { Site } from '../../site.ts';
import { endsOf } from '../dates.ts';
import { idsOf } from '../ids.ts';
import { reference } from '../node.ts';
import { pageGraph } from '../page.ts';
import type { PageFacts } from '../page.ts';

type List = Pick<PageFacts, 'address' | 'name' | 'changed' | 'parts' | 'about' | 'type'>;

function listPage(site: Site, list: List, things: readonly EventLeaf[] = []): LinkedData {
  const { name, address } = list;
  return pageGraph(site, { type: 'CollectionPage', ...list, way: [{ name, address }] }, things);
}

/** The list of all claims. */
export function claimsLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const parts = [...graph.claims.values()].map(({ id }) => reference(to.claim(id)));
  return listPage(site, { address: to.claims(), name: 'All claims', changed: changesOf(graph).claims(), parts });
}

/** The list of topics. */
export function topicsLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const parts = [...graph.topics.keys()].map((id) => reference(to.topic(id)));
  return listPage(site, { address: to.topics(), name: 'Topics', changed: changesOf(graph).topics(), parts });
}

/** The list of works. */
export function worksLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const parts = [...graph.citations.keys()].map((id) => reference(to.citation(id)));
  return listPage(site, { address: to.citations(), name: 'Works', changed: changesOf(graph).citations(), parts });
}

/** The comparison of the sources, with the pages of its pairs. */
export function compareLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const parts = pairsOf(graph).map(({ earlier, later }) => reference(to.pair(earlier.code, later.code)));
  const changed = changesOf(graph).compare();
  return listPage(site, { address: to.compare(), name: 'The sources compared', changed, parts });
}

/**
 * The ledger of forecasts: it is about the claims that it judges. No verdict is told as a review or a rating: they
 * say what became of forecasts, not whether a claim is true.
 */
export function forecastsLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const judged = new Set([...graph.assessments.values()].flatMap((one) => judgedBy(graph, one)));
  const about = [...judged].map(({ id }): IdReference => reference(idsOf(to).claim(id)));
  const changed = changesOf(graph).forecasts();
  return listPage(site, { address: to.forecasts(), name: 'What became of the forecasts', changed, about });
}

/** The timeline and its events, by the record. */
export function timelineLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const events = [...graph.events.values()].map(({ id, title, date }): EventLeaf => ({
    '@type': 'Event',
    '@id': ids.event(id),
    name: title,
    ...endsOf(date),
  }));
  const about = events.flatMap((event) => (event['@id'] ? [reference(event['@id'])] : []));
  const changed = changesOf(graph).timeline();
  return listPage(site, { address: to.timeline(), name: 'Timeline', changed, about }, events);
}

/** The search page. */
export function searchLinkedData(site: Site): LinkedData {
  return listPage(site, { type: 'WebPage', address: site.to.search(), name: 'Search', changed: undefined });
}

/** The page on how the briefing was made. */
export function aboutLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const name = pageOf(graph, 'about')?.title ?? 'About';
  const about = [reference(idsOf(to).website())];
  return listPage(site, { type: 'AboutPage', address: to.about(), name, changed: changesOf(graph).about(), about });
}
