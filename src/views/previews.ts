import type { Claim, Graph, Source, Topic } from '../graph/graph.ts';
import type { Pair } from '../graph/pairs.ts';
import { claimOfPath } from '../graph/lookups.ts';
import type { CollectionName } from '../model/collections.ts';
import { sourceId, topicId } from '../model/ids.ts';
import type { Card } from '../previews/card.ts';
import * as select from '../previews/select.ts';
import { wordsOf } from '../previews/alt-text.ts';
import { SITE_LINE, SITE_TITLE, published } from '../site.ts';

/** The card of each thing that has a page of its own, and of the site. */
export const claimCard = (graph: Graph, claim: Claim) => select.cardOfClaim(graph, SITE_TITLE, claim);
export const pairCard = (graph: Graph, pair: Pair) => select.cardOfPair(graph, SITE_TITLE, pair);
export const topicCard = (graph: Graph, topic: Topic) => select.cardOfTopic(graph, SITE_TITLE, topic);
export const sourceCard = (graph: Graph, source: Source) => select.cardOfSource(graph, SITE_TITLE, source);
export const siteCard = (graph: Graph) => select.cardOfSite(graph, SITE_TITLE, SITE_LINE);

/** A claim’s preview: where its picture is published, and what that says. */
export const claimPreview = (graph: Graph, claim: Claim) => preview(published.claim(claim.id), claimCard(graph, claim));

export const pairPreview = (graph: Graph, pair: Pair) =>
  preview(published.pair(pair.earlier.code, pair.later.code), pairCard(graph, pair));

export const topicPreview = (graph: Graph, topic: Topic) => preview(published.topic(topic.id), topicCard(graph, topic));

export const sourcePreview = (graph: Graph, source: Source) =>
  preview(published.source(source.id), sourceCard(graph, source));

/** The preview of whatever page shows an entry; nothing where that is the site’s. */
export function entryPreview(graph: Graph, collection: CollectionName, id: string) {
  const claim = collection === 'claims' ? claimOfPath(graph, id) : undefined;
  const topic = collection === 'topics' ? graph.topics.get(topicId.parse(id)) : undefined;
  const source = collection === 'sources' ? graph.sources.get(sourceId.parse(id)) : undefined;
  return (
    (claim && claimPreview(graph, claim)) ??
    (topic && topicPreview(graph, topic)) ??
    (source && sourcePreview(graph, source))
  );
}

function preview(page: string, card: Card): { address: string; alt: string } {
  return { address: published.card(page), alt: wordsOf(card) };
}
