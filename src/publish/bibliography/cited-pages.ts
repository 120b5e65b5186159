import { pairsOf } from '../../graph/pairs.ts';
import {
  citeClaim,
  citeData,
  citePage,
  citePair,
  citeSite,
  citeSource,
  citeTerm,
  citeTopic,
  citeWork,
} from './cite.ts';
import type { Site } from '../site.ts';
import type { CitedPage } from './cite.ts';

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

/** Every page that can be cited, by its address: all that say something. The home page stands for the whole site. */
export function citedPages(site: Site): Map<string, CitedPage> {
  const { graph, to } = site;
  const prose: Readonly<Record<string, string>> = { about: to.about() };
  const pages = [
    citeSite(site),
    citeData(site),
    ...[...graph.pages.values()].flatMap(({ id, title }) => {
      const address = prose[id];
      return address === undefined ? [] : [citePage(site, id, title, address)];
    }),
    ...Object.entries(COLLECTIVE).map(([name, title]) =>
      citePage(site, name, title, to[name as keyof typeof COLLECTIVE]()),
    ),
    ...[...graph.sources.values()].map((source) => citeSource(site, source)),
    ...[...graph.claims.values()].map((claim) => citeClaim(site, claim)),
    ...pairsOf(graph).map((pair) => citePair(site, pair)),
    ...[...graph.topics.values()].map((topic) => citeTopic(site, topic)),
    ...[...graph.citations.values()].map((citation) => citeWork(site, citation)),
    ...[...graph.terms.values()].map((term) => citeTerm(site, term)),
  ];
  return new Map(pages.map((page) => [page.address, page]));
}
