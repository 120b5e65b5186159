import type {
  ArticleLeaf,
  BlogPostingLeaf,
  CreativeWorkLeaf,
  DatasetLeaf,
  LegislationLeaf,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
  OrganizationLeaf,
  PeriodicalLeaf,
  PersonLeaf,
  ReportLeaf,
  ScholarlyArticleLeaf,
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
  | CreativeWorkLeaf
  | DatasetLeaf
  | LegislationLeaf
  | NewsArticleLeaf
  | ReportLeaf
  | ScholarlyArticleLeaf
  | WebPageLeaf;

type Article = Work | OpinionNewsArticleLeaf;

/** What schema.org calls a work of each of CSL’s types; where it has no type, a work. */
const WORK_TYPES: Readonly<Record<Citation['type'], Work['@type']>> = {
  article: 'Article',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  bill: 'Legislation',
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
    isPartOf: { '@type': 'Periodical', name: source.container },
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
