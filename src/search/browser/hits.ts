import { RECORD_TYPES } from '../../model/facets.ts';
import type { RecordType } from '../../model/facets.ts';
import type { Fragment } from './pagefind.ts';
import { excerpt, markLike } from './excerpt.ts';
import type { Excerpt, Run } from './excerpt.ts';

/** A link to a claim as its code. */
export interface CodeLink {
  readonly code: string;
  readonly title: string;
  readonly url: string;
  readonly mark: string;
}

/** A claim that was found. Its statement is never cut. */
export interface ClaimHit extends CodeLink {
  readonly type: 'claim';
  readonly statement: readonly Run[];
  readonly kind: string;
  readonly strength: string;
  readonly strengthLabel: string;
  readonly modal: string | undefined;
  /** Its condition, who said it, whose view it is. */
  readonly told: readonly string[];
  readonly paragraphs: readonly { readonly number: string; readonly url: string }[];
  readonly disputedBy: readonly CodeLink[];
}

/** Anything else that was found. */
export interface OtherHit {
  readonly type: Exclude<RecordType, 'claim'>;
  readonly url: string;
  readonly title: readonly Run[];
  readonly excerpt: Excerpt;
  /** The source that a section or a verdict belongs to, and the section’s paragraphs or the verdict. */
  readonly within: { readonly mark: string; readonly name: string; readonly place: string } | undefined;
}

export type Hit = ClaimHit | OtherHit;

const EXCERPT_WORDS = 36;

/**
 * Reads a record of the index as a hit.
 *
 * @param fragment what the index holds of it; see `exports/search-records.ts`
 * @param words which words of its text match
 * @param query what was searched for
 */
export function toHit({ url, content, meta, filters }: Fragment, words: readonly number[], query: string): Hit {
  const fact = (name: string) => filters[name]?.[0];
  const type = typeOf(fact('type'));
  const title = meta['title'] ?? url;
  if (type !== 'claim') {
    const [mark, name, place = ''] = [fact('mark'), fact('within'), fact('place')];
    return {
      type,
      url,
      title: markLike(title, query),
      excerpt: excerpt(content, words, EXCERPT_WORDS),
      within: mark && name ? { mark, name, place } : undefined,
    };
  }
  return {
    type,
    url,
    title,
    code: fact('code') ?? '',
    mark: fact('mark') ?? '',
    statement: excerpt(content, words).runs,
    kind: fact('kindLabel') ?? '',
    strength: fact('confidence') ?? '',
    strengthLabel: fact('strengthLabel') ?? '',
    modal: fact('modal'),
    told: filters['told'] ?? [],
    paragraphs: (filters['paragraphs'] ?? []).map((told) => {
      const [number = '', address = ''] = told.split(' ');
      return { number, url: address };
    }),
    disputedBy: (filters['disputedBy'] ?? []).map((told) => {
      const [code = '', address = '', mark = '', ...rest] = told.split(' ');
      return { code, url: address, mark, title: rest.join(' ') };
    }),
  };
}

function typeOf(value: string | undefined): RecordType {
  return Object.keys(RECORD_TYPES).find((type): type is RecordType => type === value) ?? 'term';
}
