import type { Citation } from '../../graph/graph.ts';
import { formatEdtf } from '../../model/edtf.ts';
import { CHECKED } from '../../model/vocabulary.ts';
import { sentenceCase } from '../../wording/phrases.ts';
import type { CslDate, CslItem } from './csl-item.ts';

const FIELDS = [
  'title',
  'author',
  'container-title',
  'publisher',
  'genre',
  'number',
  'volume',
  'issue',
  'page',
  'section',
  'event-title',
  'event-place',
  'URL',
  'language',
] as const;
const DATES = ['issued', 'event-date', 'accessed'] as const;

/**
 * A citation as a CSL-JSON item.
 *
 * @param citation the record
 * @returns its CSL fields, dates as CSL dates; `note` says what a reader of the reference must know of it, and our own
 *   fields are left out
 */
export function toCsl(citation: Citation): CslItem {
  const item: Record<string, unknown> = {};
  for (const field of FIELDS) if (citation[field] !== undefined) item[field] = citation[field];
  for (const field of DATES) if (citation[field] !== undefined) item[field] = toCslDate(citation[field]);
  const note = caveatsOf(citation);
  return { ...item, ...(note ? { note } : {}), id: citation.id, type: citation.type };
}

/** Whether the title is ours or cut, how far the work was seen, and whether its date is certain: what CSL has no field for. */
function caveatsOf({ title = '', checked, issued }: Citation): string {
  const { caveat }: { readonly label: string; readonly caveat?: string } = CHECKED[checked];
  const caveats = [
    /^\[.*\]$/u.test(title) && 'title supplied',
    title.endsWith('…') && 'title cut',
    caveat,
    issued !== undefined && /[?%]$/u.test(issued) && 'date not certain',
  ];
  return sentenceCase(caveats.filter(Boolean).join('; '));
}

/**
 * An EDTF text as a CSL date.
 *
 * @param value an EDTF text of level 1
 * @returns date-parts for dates and closed intervals, `circa` for approximate ones, which uncertain ones are not; else
 *   the words that a reader sees, as a literal
 */
export function toCslDate(value: string): CslDate {
  const [, plain = value, mark = ''] = /^(.*?)([~?%]?)$/u.exec(value) ?? [];
  const parts = plain.split('/').map((date) => date.split('-').map(Number));
  if (parts.flat().some((part) => !Number.isInteger(part) || part === 0) || parts.some(([, month = 1]) => month > 12))
    return { literal: formatEdtf(value) };
  return { 'date-parts': parts, ...(/[~%]/u.test(mark) ? { circa: true } : {}) };
}
