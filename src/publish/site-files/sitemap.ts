import { visit } from 'unist-util-visit';
import { sitemap } from 'xast-util-sitemap';
import { toXml } from 'xast-util-to-xml';
import { pairsOf } from '../../graph/pairs.ts';
import type { Graph } from '../../graph/graph.ts';
import { hasHost } from '../../model/routes.ts';
import type { Routes } from '../../model/routes.ts';
import { changesOf } from '../../graph/changed-on.ts';

/** A page that search engines may list. */
export interface ListedPage {
  readonly address: string;
  /** The day that what it shows last changed; nothing where no entry says so. */
  readonly changed: string | undefined;
}

/** Every listed page, in the order of the navigation. Short links, embedded claims and the page for errors are none. */
export function listedPages(graph: Graph, to: Routes): ListedPage[] {
  const changes = changesOf(graph);
  const page = (address: string, changed: string | undefined): ListedPage => ({ address, changed });
  const each = <Item>(
    items: Iterable<Item>,
    address: (item: Item) => string,
    changed: (item: Item) => string | undefined,
  ) => [...items].map((item) => page(address(item), changed(item)));
  return [
    page(to.home(), changes.home()),
    ...each(graph.sources.values(), ({ id }) => to.source(id), changes.source),
    page(to.compare(), changes.compare()),
    ...each(pairsOf(graph), ({ earlier, later }) => to.pair(earlier.code, later.code), changes.pair),
    page(to.claims(), changes.claims()),
    ...each(graph.claims.values(), ({ id }) => to.claim(id), changes.claim),
    page(to.topics(), changes.topics()),
    ...each(graph.topics.values(), ({ id }) => to.topic(id), changes.topic),
    page(to.forecasts(), changes.forecasts()),
    page(to.timeline(), changes.timeline()),
    page(to.citations(), changes.citations()),
    ...each(graph.citations.values(), ({ id }) => to.citation(id), changes.citation),
    page(to.terms(), changes.terms()),
    ...each(graph.terms.values(), ({ id }) => to.term(id), changes.term),
    page(to.about(), changes.about()),
    page(to.data(), changes.data()),
    page(to.search(), undefined),
  ];
}

/**
 * The sitemap (https://www.sitemaps.org/protocol.html).
 *
 * @param to addresses with a host, for the protocol knows no others
 * @throws {RangeError} when they have none
 */
export function sitemapXml(graph: Graph, to: Routes): string {
  if (!hasHost(to.home())) throw new RangeError('A sitemap needs the host of the site');
  const tree = sitemap(
    listedPages(graph, to).map(({ address, changed }) => ({ url: address, ...(changed ? { modified: changed } : {}) })),
  );
  // A day is all that is known; the library would say midnight.
  visit(tree, 'element', (element) => {
    if (element.name !== 'lastmod') return;
    for (const child of element.children) if (child.type === 'text') child.value = child.value.slice(0, 10);
  });
  return `${toXml(tree, { closeEmptyElements: true })}\n`;
}
