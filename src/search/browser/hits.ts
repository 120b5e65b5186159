import { decodeFacts } from '../record.ts';
import type { ClaimFacts, ClaimLink, OtherFacts } from '../record.ts';
import { excerpt, markLike } from './excerpt.ts';
import type { Excerpt, Run } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';
import type { Ranked } from './ranking.ts';

/** A claim that was found. Its statement is never cut. */
export interface ClaimHit extends ClaimFacts, ClaimLink {
  readonly statement: readonly Run[];
  /** Whether it was found by meaning alone. */
  readonly byMeaning: boolean;
}

/** Anything else that was found. */
export interface OtherHit extends OtherFacts {
  readonly url: string;
  readonly title: readonly Run[];
  readonly excerpt: Excerpt;
  readonly byMeaning: boolean;
}

export type Hit = ClaimHit | OtherHit;

const EXCERPT_WORDS = 36;

/**
 * Reads a record of the index as a hit.
 *
 * @param match which words of its text match, and whether it was found by meaning alone
 * @param query what was searched for
 */
export function toHit(
  { url, content, meta, filters }: Fragment,
  { words, byMeaning = false }: Pick<Ranked, 'words' | 'byMeaning'>,
  query: string,
): Hit {
  const facts = decodeFacts(filters);
  const title = meta['title'] ?? url;
  return facts.type === 'claim'
    ? { ...facts, url, title, statement: excerpt(content, words).runs, byMeaning }
    : { ...facts, url, title: markLike(title, query), excerpt: excerpt(content, words, EXCERPT_WORDS), byMeaning };
}
