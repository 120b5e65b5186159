import type { Graph } from '../../graph/graph.ts';
import { pairsOf } from '../../graph/pairs.ts';
import { citeClaim, citePage, citePair, citeSource, citeTerm, citeTopic, citeWork } from './select.ts';
import type { CitedPage, CitedSite } from './select.ts';

/** The pages that hold many entries, by what they are called. */
const COLLECTIVE = {
  claims: 'All claims',
  topics: 'Topics',
  compare: 'The sources compared',
  forecasts: 'What became of the forecasts',
  timeline: 'Timeline',
  citations: 'Works',
  terms: 'Terms',
} as const;

/**
 * Every page that can be cited: all that say something, each by its address. The home page leads to what can be
 * cited, and is held to one round trip.
 */
export function citedPages(graph: Graph, site: CitedSite): Map<string, CitedPage> {
  const { to } = site;
  const prose: Readonly<Record<string, string>> = { about: to.about(), data: to.data() };
  const pages = [
    ...[...graph.pages.values()].flatMap(({ id, title }) => {
      const address = prose[id];
      return address === undefined ? [] : [citePage(graph, site, id, title, address)];
    }),
    ...Object.entries(COLLECTIVE).map(([name, title]) =>
      citePage(graph, site, name, title, to[name as keyof typeof COLLECTIVE]()),
    ),
    ...[...graph.sources.values()].map((source) => citeSource(graph, site, source)),
    ...[...graph.claims.values()].map((claim) => citeClaim(graph, site, claim)),
    ...pairsOf(graph).map((pair) => citePair(graph, site, pair)),
    ...[...graph.topics.values()].map((topic) => citeTopic(graph, site, topic)),
    ...[...graph.citations.values()].map((citation) => citeWork(graph, site, citation)),
    ...[...graph.terms.values()].map((term) => citeTerm(graph, site, term)),
  ];
  return new Map(pages.map((page) => [page.address, page]));
}
