import type {
  ArticleLeaf,
  CreativeWorkLeaf,
  DatasetLeaf,
  LegislationLeaf,
  NewsArticleLeaf,
  PeriodicalLeaf,
  ReportLeaf,
  ScholarlyArticleLeaf,
  WebPageLeaf,
  BlogPostingLeaf,
} from 'schema-dts';
import type { Citation } from '../../../graph/graph.ts';
import { workTitle } from '../../../wording/names.ts';
import type { Site } from '../../site.ts';
import { dateOf } from '../dates.ts';
import { idsOf } from '../ids.ts';
import { node } from '../node.ts';
import { authorNode } from './people.ts';

/** A work by any of its types. */
export type Work =
  | ArticleLeaf
  | BlogPostingLeaf
  | CreativeWorkLeaf
  | DatasetLeaf
  | LegislationLeaf
  | NewsArticleLeaf
  | ReportLeaf
  | ScholarlyArticleLeaf
  | WebPageLeaf;

/** What schema.org calls a work of each of CSL’s types; where it has no type, a work. */
export const WORK_TYPES: Readonly<Record<Citation['type'], Work['@type']>> = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  broadcast: 'CreativeWork',
  dataset: 'Dataset',
  document: 'CreativeWork',
  'entry-encyclopedia': 'Article',
  hearing: 'CreativeWork',
  interview: 'CreativeWork',
  legislation: 'Legislation',
  'post-weblog': 'BlogPosting',
  regulation: 'Legislation',
  report: 'Report',
  speech: 'CreativeWork',
  treaty: 'CreativeWork',
  webpage: 'WebPage',
};

const PERIODICALS: ReadonlySet<Citation['type']> = new Set(['article-journal', 'article-magazine']);

/** A work, as far as its record goes. */
export function workNode({ to }: Site, citation: Citation): Work {
  const { id, type, author = [], publisher, issued, URL: url, genre, language } = citation;
  return node<Work>({
    '@type': WORK_TYPES[type],
    '@id': idsOf(to).work(id),
    name: workTitle(citation),
    genre,
    inLanguage: language,
    author: author.map((name) => authorNode(name)),
    publisher: publisher ? { '@type': 'Organization', name: publisher } : undefined,
    isPartOf: containerOf(citation),
    datePublished: dateOf(issued),
    url,
  });
}

function containerOf({ type, 'container-title': name }: Citation): PeriodicalLeaf | CreativeWorkLeaf | undefined {
  // What CSL calls the container of a newspaper’s article may be an agency or a portal.
  return name ? { '@type': PERIODICALS.has(type) ? 'Periodical' : 'CreativeWork', name } : undefined;
}
