import type {
  ArticleLeaf,
  BlogPostingLeaf,
  BookLeaf,
  ChapterLeaf,
  CreativeWorkLeaf,
  DatasetLeaf,
  LegislationLeaf,
  ManuscriptLeaf,
  MapLeaf,
  MovieLeaf,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
  OrganizationLeaf,
  PeriodicalLeaf,
  PersonLeaf,
  ReportLeaf,
  ScholarlyArticleLeaf,
  SocialMediaPostingLeaf,
  ThesisLeaf,
  WebPageLeaf,
} from 'schema-dts';
import type { Citation, Source } from '../../graph/graph.ts';
import type { SourceData } from '../../model/source.ts';
import { fullName, workTitle } from '../../wording/names.ts';
import type { Site } from '../site.ts';
import { dateOf } from './dates.ts';
import { idsOf } from './ids.ts';
import { node } from './node.ts';

/** A work by any of its types. */
type Work =
  | ArticleLeaf
  | BlogPostingLeaf
  | BookLeaf
  | ChapterLeaf
  | CreativeWorkLeaf
  | DatasetLeaf
  | LegislationLeaf
  | ManuscriptLeaf
  | MapLeaf
  | MovieLeaf
  | NewsArticleLeaf
  | ReportLeaf
  | ScholarlyArticleLeaf
  | SocialMediaPostingLeaf
  | ThesisLeaf
  | WebPageLeaf;

type Article = Work | OpinionNewsArticleLeaf;

/** What schema.org calls a work of each of CSL’s types; where it has no type, a work. */
const WORK_TYPES: Readonly<Record<Citation['type'], Work['@type']>> = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  bill: 'Legislation',
  book: 'Book',
  broadcast: 'CreativeWork',
  chapter: 'Chapter',
  classic: 'Book',
  collection: 'CreativeWork',
  dataset: 'Dataset',
  document: 'CreativeWork',
  entry: 'Article',
  'entry-dictionary': 'Article',
  'entry-encyclopedia': 'Article',
  event: 'CreativeWork',
  figure: 'CreativeWork',
  graphic: 'CreativeWork',
  hearing: 'CreativeWork',
  interview: 'CreativeWork',
  legal_case: 'CreativeWork',
  legislation: 'Legislation',
  manuscript: 'Manuscript',
  map: 'Map',
  motion_picture: 'Movie',
  musical_score: 'CreativeWork',
  pamphlet: 'CreativeWork',
  'paper-conference': 'ScholarlyArticle',
  patent: 'CreativeWork',
  performance: 'CreativeWork',
  periodical: 'CreativeWork',
  personal_communication: 'CreativeWork',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  regulation: 'Legislation',
  report: 'Report',
  review: 'Article',
  'review-book': 'Article',
  software: 'CreativeWork',
  song: 'CreativeWork',
  speech: 'CreativeWork',
  standard: 'CreativeWork',
  thesis: 'Thesis',
  treaty: 'CreativeWork',
  webpage: 'WebPage',
};

const PERIODICALS: ReadonlySet<Citation['type']> = new Set(['article-journal', 'article-magazine']);

/** What stands in a book or a collection, and in no series. */
const WITHIN_BOOKS: ReadonlySet<Citation['type']> = new Set([
  'chapter',
  'paper-conference',
  'entry',
  'entry-dictionary',
]);

/** A text that argues for a view, by a word of its genre: schema.org has a type for it, and CSL has none. */
const OPINION = /\b(?:opinion|op-ed|editorial|commentary)\b/iu;

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

/**
 * The text that a source is, as far as it is confirmed: nobody is named as its author who is not known to be.
 *
 * @param more what only its own page says of it
 */
export function articleNode(
  { to }: Site,
  source: Source,
  more: Partial<Pick<ArticleLeaf, 'citation' | 'interpretedAsClaim'>> = {},
): Article {
  const ids = idsOf(to);
  return node<Article>({
    '@type': OPINION.test(source.genre) ? 'OpinionNewsArticle' : WORK_TYPES[source.type],
    '@id': ids.article(source.id),
    name: source.title,
    genre: source.genre,
    inLanguage: source.language,
    author: source.authors.map((name, index) => authorNode(name, ids.author(source.id, index + 1))),
    publisher: { '@type': 'Organization', name: source.publisher },
    isPartOf: source.container
      ? { '@type': WITHIN_BOOKS.has(source.type) ? 'CreativeWork' : 'Periodical', name: source.container }
      : undefined,
    datePublished: dateOf(source.issued),
    url: source.url,
    ...more,
  });
}

function containerOf({ type, 'container-title': name }: Citation): PeriodicalLeaf | CreativeWorkLeaf | undefined {
  // What CSL calls the container of a newspaper’s article may be an agency or a portal.
  return name ? { '@type': PERIODICALS.has(type) ? 'Periodical' : 'CreativeWork', name } : undefined;
}

/** Who bears a name of a bibliography: a name that is not taken apart is a body’s, by CSL’s custom. */
function authorNode(name: SourceData['authors'][number], id?: string): PersonLeaf | OrganizationLeaf {
  if (!('family' in name)) return node<OrganizationLeaf>({ '@type': 'Organization', '@id': id, name: name.literal });
  const { family: familyName, given: givenName } = name;
  return node<PersonLeaf>({ '@type': 'Person', '@id': id, name: fullName(name), familyName, givenName });
}
