import { decodeFacts } from '../record.ts';
import type { ClaimFacts, ClaimLink, OtherFacts } from '../record.ts';
import { excerpt, markLike } from './excerpt.ts';
import type { Excerpt, Run } from './excerpt.ts';
import type { Fragment } from './pagefind.ts';

/** A claim that was found. Its statement is never cut. */
export interface ClaimHit extends ClaimFacts, ClaimLink {
  readonly statement: readonly Run[];
}

/** Anything else that was found. */
export interface OtherHit extends OtherFacts {
  readonly url: string;
  readonly title: readonly Run[];
  readonly excerpt: Excerpt;
}

export type Hit = ClaimHit | OtherHit;

const EXCERPT_WORDS = 36;

/**
 * Reads a record of the index as a hit.
 *
 * @param words which words of its text match
 * @param query what was searched for
 */
export function toHit({ url, content, meta, filters }: Fragment, words: readonly number[], query: string): Hit {
  const facts = decodeFacts(filters);
  const title = meta['title'] ?? url;
  return facts.type === 'claim'
    ? { ...facts, url, title, statement: excerpt(content, words).runs }
    : { ...facts, url, title: markLike(title, query), excerpt: excerpt(content, words, EXCERPT_WORDS) };
}
