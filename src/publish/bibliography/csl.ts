import type { Citation } from '../../graph/graph.ts';
import { formatEdtf } from '../../model/edtf.ts';
import type { CslDate, CslItem } from './csl-item.ts';

const FIELDS = [
  'title',
  'author',
  'container-title',
  'publisher',
  'genre',
  'number',
  'volume',
  'page',
  'URL',
  'language',
] as const;

/**
 * A citation as a CSL-JSON item.
 *
 * @param citation the record
 * @returns its CSL fields, `issued` and `accessed` as CSL dates, our own fields left out
 */
export function toCsl(citation: Citation): CslItem {
  const item: Record<string, unknown> = {};
  for (const field of FIELDS) if (citation[field] !== undefined) item[field] = citation[field];
  if (citation.issued) item['issued'] = toCslDate(citation.issued);
  if (citation.accessed) item['accessed'] = toCslDate(citation.accessed);
  return { ...item, id: citation.id, type: citation.type };
}

/**
 * An EDTF text as a CSL date.
 *
 * @param value an EDTF text of level 1
 * @returns date-parts for dates and closed intervals, `circa` for approximate ones, else the words that a reader sees, as a literal
 */
export function toCslDate(value: string): CslDate {
  const circa = /[~?%]$/u.test(value);
  const parts = (circa ? value.slice(0, -1) : value).split('/').map((date) => date.split('-').map(Number));
  if (parts.flat().some((part) => !Number.isInteger(part) || part === 0) || parts.some(([, month = 1]) => month > 12))
    return { literal: formatEdtf(value) };
  return { 'date-parts': parts, ...(circa ? { circa } : {}) };
}
