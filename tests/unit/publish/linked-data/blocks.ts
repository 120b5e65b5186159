import type { Graph as LinkedData } from 'schema-dts';
import type { Corpus } from '../../../../src/corpus/corpus.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import type { Site } from '../../../../src/publish/site.ts';
import { siteAt } from '../../../../src/publish/site.ts';
import { pagesOf } from '../../../../src/views/pages.ts';

export const HOME = 'https://example.org/briefing/';

/** A site of some content, where its host is known unless told otherwise. */
export function siteOf(corpus: Corpus, home: string = HOME): Site {
  const host = URL.canParse(home) ? new URL(home).origin : undefined;
  const base = host ? new URL(home).pathname : home;
  return siteAt(buildGraph(corpus), { host, base, version: '1.2.3' });
}

/** The block of every page of a site, by the page’s address. */
export function blocksOf(site: Site): Map<string, LinkedData> {
  return new Map(pagesOf(site).map((page) => [page.address, page.linkedData()]));
}
