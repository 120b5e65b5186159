import type { Graph as LinkedData } from 'schema-dts';
import { claimLinkedData } from '../../../../src/publish/linked-data/pages/claim.ts';
import { dataLinkedData } from '../../../../src/publish/linked-data/pages/data.ts';
import { homeLinkedData } from '../../../../src/publish/linked-data/pages/home.ts';
import {
  aboutLinkedData,
  claimsLinkedData,
  compareLinkedData,
  forecastsLinkedData,
  searchLinkedData,
  timelineLinkedData,
  topicsLinkedData,
  worksLinkedData,
} from '../../../../src/publish/linked-data/pages/lists.ts';
import { pairLinkedData } from '../../../../src/publish/linked-data/pages/pair.ts';
import { sourceLinkedData } from '../../../../src/publish/linked-data/pages/source.ts';
import { termLinkedData, termsLinkedData } from '../../../../src/publish/linked-data/pages/term.ts';
import { topicLinkedData } from '../../../../src/publish/linked-data/pages/topic.ts';
import { workLinkedData } from '../../../../src/publish/linked-data/pages/work.ts';
import type { Site } from '../../../../src/publish/site.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import type { Corpus } from '../../../../src/corpus/corpus.ts';
import { pairsOf } from '../../../../src/graph/pairs.ts';
import { createRoutes } from '../../../../src/model/routes.ts';

export const HOME = 'https://example.org/briefing/';

/** A site of some content, where its host is known unless told otherwise. */
export function siteOf(corpus: Corpus, home: string = HOME): Site {
  return { graph: buildGraph(corpus), to: createRoutes(home), title: 'The Tram Brief', version: '1.2.3' };
}

/** The block of every page of a site, by the page’s address. */
export function blocksOf(site: Site): Map<string, LinkedData> {
  const { graph, to } = site;
  return new Map([
    [to.home(), homeLinkedData(site)],
    [to.claims(), claimsLinkedData(site)],
    [to.topics(), topicsLinkedData(site)],
    [to.citations(), worksLinkedData(site)],
    [to.compare(), compareLinkedData(site)],
    [to.forecasts(), forecastsLinkedData(site)],
    [to.timeline(), timelineLinkedData(site)],
    [to.terms(), termsLinkedData(site)],
    [to.search(), searchLinkedData(site)],
    [to.about(), aboutLinkedData(site)],
    [to.data(), dataLinkedData(site)],
    ...[...graph.sources.values()].map((it) => [to.source(it.id), sourceLinkedData(site, it)] as const),
    ...[...graph.claims.values()].map((it) => [to.claim(it.id), claimLinkedData(site, it)] as const),
    ...[...graph.topics.values()].map((it) => [to.topic(it.id), topicLinkedData(site, it)] as const),
    ...[...graph.citations.values()].map((it) => [to.citation(it.id), workLinkedData(site, it)] as const),
    ...[...graph.terms.values()].map((it) => [to.term(it.id), termLinkedData(site, it)] as const),
    ...pairsOf(graph).map((it) => [to.pair(it.earlier.code, it.later.code), pairLinkedData(site, it)] as const),
  ]);
}
