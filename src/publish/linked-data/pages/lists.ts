import type { EventLeaf, Graph as LinkedData, IdReference } from 'schema-dts';
import { judgedBy } from '../../../graph/ledger.ts';
import type { Site } from '../../site.ts';
import { endsOf } from '../dates.ts';
import { idsOf } from '../ids.ts';
import { reference } from '../node.ts';
import { pageGraph } from '../page.ts';
import type { PageFacts } from '../page.ts';

/** A list of entries that have pages of their own: its parts. */
export function listLinkedData(site: Site, page: PageFacts, addresses: readonly string[]): LinkedData {
  return pageGraph(site, { type: 'CollectionPage', ...page, parts: addresses.map(reference) }, []);
}

/**
 * The ledger of forecasts: it is about the claims that it judges. No verdict is told as a review or a rating: they
 * say what became of forecasts, not whether a claim is true.
 */
export function forecastsLinkedData(site: Site, page: PageFacts): LinkedData {
  const { graph, to } = site;
  const judged = new Set([...graph.assessments.values()].flatMap((one) => judgedBy(graph, one)));
  const about = [...judged].map(({ id }): IdReference => reference(idsOf(to).claim(id)));
  return pageGraph(site, { type: 'CollectionPage', ...page, about }, []);
}

/** The timeline and its events, by the record. */
export function timelineLinkedData(site: Site, page: PageFacts): LinkedData {
  const ids = idsOf(site.to);
  const events = [...site.graph.events.values()].map(({ id, title, date }): EventLeaf => ({
    '@type': 'Event',
    '@id': ids.event(id),
    name: title,
    ...endsOf(date),
  }));
  const about = [...site.graph.events.keys()].map((id) => reference(ids.event(id)));
  return pageGraph(site, { type: 'CollectionPage', ...page, about }, events);
}

/** The page on how the briefing was made. */
export function aboutLinkedData(site: Site, page: PageFacts): LinkedData {
  return pageGraph(site, { type: 'AboutPage', ...page, about: [reference(idsOf(site.to).website())] }, []);
}
