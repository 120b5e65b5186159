import type { Claim as ClaimNode, CreativeWork, IdReference, OpinionNewsArticleLeaf } from 'schema-dts';
import type { Source } from '../../../graph/graph.ts';
import type { Site } from '../../site.ts';
import { dateOf } from '../dates.ts';
import { idsOf } from '../ids.ts';
import { node } from '../node.ts';
import { authorNode } from './people.ts';
import { WORK_TYPES } from './work.ts';
import type { Work } from './work.ts';

type AnyArticle = Work | OpinionNewsArticleLeaf;

/** A text that argues for a view, by a word of its genre: schema.org has a type for it, and CSL has none. */
const OPINION = /\b(?:opinion|op-ed|editorial|commentary)\b/iu;

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
