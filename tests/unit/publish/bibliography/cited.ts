import { citedPages } from '../../../../src/publish/bibliography/cited-pages.ts';
import type { CitedPage } from '../../../../src/publish/bibliography/cite.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { source, tram } from '../../graph/fixture-corpus.ts';

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

/** Every page that can be cited, by its label, on a site at an address. */
export function pagesAt(home: string): Map<string, CitedPage> {
  const pages = citedPages({ graph, title: 'The Tram Brief', version: '1.2.3', to: createRoutes(home) });
  return new Map([...pages.values()].map((page) => [page.item.id.replace('the-tram-brief-', ''), page]));
}
