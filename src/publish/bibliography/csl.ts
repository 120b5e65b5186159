import type { z } from 'zod';
import type { Citation } from '../../graph/graph.ts';
import { formatEdtf } from '../../model/edtf.ts';
import type { personName } from '../../model/source.ts';

/** A CSL-JSON date: date-parts, or a literal where parts cannot say it. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: boolean;
  readonly literal?: string;
}

export type CslName = z.infer<typeof personName>;

/** A CSL-JSON item (https://github.com/citation-style-language/schema). */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly page?: string;
  readonly version?: string;
  readonly issued?: CslDate;
  readonly URL?: string;
  readonly genre?: string;
  readonly language?: string;
  readonly [field: string]: unknown;
}

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

/** The version of a work and that its date is about right, in words, for formats that have no field for them. */
export function notesOf({ version, issued }: CslItem): string | undefined {
  const notes = [...(version ? [`Version ${version}`] : []), ...(issued?.circa ? ['Date approximate'] : [])];
  return notes.join('; ') || undefined;
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
