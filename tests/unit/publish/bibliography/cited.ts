import type { CslItem } from '../../../../src/publish/bibliography/csl-item.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { pagesOf } from '../../../../src/views/pages.ts';
import { source, tram } from '../../graph/fixture-corpus.ts';
import { siteOf } from '../linked-data/blocks.ts';

const corpus = tram();

/** A report of two, with all that can be known of one. */
const BY_TWO = {
  issued: '2023-05-04',
  sections: [['All of it', 1, 1]],
  title: 'The Łódź line & “after”',
  authors: [
    { family: 'Dąbrowski', given: 'Łukasz' },
    { family: 'Peña', given: 'Ana María' },
  ],
  publisher: 'Société',
  url: 'https://example.org/a_b/?c=d&e=%20',
} as const;

/** An article of a newspaper, which is its publisher, by nobody known. */
const UNSIGNED = {
  issued: '2024-09-02',
  sections: [['All of it', 1, 1]],
  type: 'article-newspaper',
  title: 'The line must go',
  publisher: 'Quay Gazette',
  container: 'Quay Gazette',
} as const;

/** The tram’s graph with two more articles. */
export const graph = buildGraph({
  ...corpus,
  sources: [...corpus.sources, source('by-two', 'B', BY_TWO), source('unsigned', 'U', UNSIGNED)],
});

/** How every page is cited that can be, by its label, on a site at an address. */
export function pagesAt(home: string): Map<string, { readonly item: CslItem }> {
  const site = { ...siteOf(corpus, home), graph };
  const cited = pagesOf(site).flatMap(({ citation }) => (citation ? [citation] : []));
  return new Map(cited.map((citation) => [citation.item.id.replace('the-tram-brief-', ''), citation]));
}
