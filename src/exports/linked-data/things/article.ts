import type {
  ArticleLeaf,
  Claim as ClaimNode,
  CreativeWork,
  IdReference,
  OpinionNewsArticleLeaf,
  ReportLeaf,
} from 'schema-dts';
import type { Source } from '../../../graph/graph.ts';
import type { Site } from '../../site.ts';
import { dateOf } from '../dates.ts';
import { idsOf } from '../ids.ts';
import { node } from '../node.ts';
import { authorNode } from './people.ts';

type AnyArticle = ArticleLeaf | OpinionNewsArticleLeaf | ReportLeaf;

/** What schema.org calls a text, by a word of its genre. */
const GENRES: readonly (readonly [RegExp, AnyArticle['@type']])[] = [
  [/\b(?:opinion|op-ed|editorial|commentary)\b/iu, 'OpinionNewsArticle'],
  [/\b(?:bulletin|report|brief|paper)\b/iu, 'Report'],
];

/** What only the page of a source says of the article. */
export interface ArticleMore {
  /** The works that it cites. */
  readonly citation?: readonly CreativeWork[];
  /** The claims that we drew from it. */
  readonly interpretedAsClaim?: readonly (ClaimNode | IdReference)[];
}

/** The text that a source is, as far as it is confirmed: nobody is named as its author who is not known to be. */
export function articleNode({ to }: Site, source: Source, more: ArticleMore = {}): AnyArticle {
  const ids = idsOf(to);
  return node<AnyArticle>({
    '@type': GENRES.find(([words]) => words.test(source.genre))?.[1] ?? 'Article',
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
