import parse, { Interval } from 'edtf';
import { z } from 'zod';
import { onceForText } from './once-for.ts';

/** First and last millisecond (UTC) that an EDTF text can mean; an open end is infinite. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** An end of an interval that is open (`..`) or unknown (empty). */
const OPEN_END = /^(?:\.\.)?$/u;
/** A year, a month or a day of it and no more, as nearly all dates are: these need no parser, which is slow. */
const PLAIN = /^([12]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;
const SEASON = /^(\d{4})-2([1-4])[~?%]?$/u;

/**
 * Parses an EDTF text, once: the parser is slow, and the same few dates are asked for again and again.
 *
 * @throws {SyntaxError} when the text is not EDTF of level 1
 */
const read = onceForText((value) =>
  // A year beyond four figures has no bounds, and “21” would be the twenty-second century.
  parse(value, { level: 1, types: ['Date', 'Interval', 'Season'] }),
);

/** Whether a text is a date as `edtf` wants it. */
export const isEdtf = onceForText((value): boolean => {
  const ends = value.split('/');
  // The parser takes the 29th of any February.
  if (value.includes('T') || ends.every((end) => OPEN_END.test(end)) || ends.some(missingIn)) return false;
  if (ends.some(isBeyondReason)) return false;
  if (PLAIN.test(value)) return true;
  try {
    read(value);
    return true;
  } catch {
    return false;
  }
});

/**
 * A date as an Extended Date/Time Format text of level 1 (ISO 8601-2): `"2021"`, `"2020-10"`,
 * `"2024-09-02"`, `"2009~"`, `"2008/2010"`, `"2021/.."`. Quoted in YAML, or it is read as a number.
 */
export const edtf = z
  .string({ error: 'Expected a date in quotation marks, such as "2021" or "2024-09-02"' })
  .refine(isEdtf, {
    error: ({ input }) =>
      adviceOnDate(String(input), 'Expected an EDTF date of level 1, such as "2021", "2020-10" or "2008/2010"'),
    abort: true,
  })
  .brand<'Edtf'>();
export type Edtf = z.infer<typeof edtf>;

/**
 * What to tell of a text that is no date: that the calendar has no such day, or how what it says is written.
 *
 * @param otherwise where neither can be told
 * @param fits whether a date is of the form that is wanted
 */
export function adviceOnDate(text: string, otherwise: string, fits: (date: string) => boolean = isEdtf): string {
  const meant = spelledOut(text) ?? text;
  if (meant.split('/').some(isBeyondReason)) return 'Expected a year from 0001 to 2999';
  const missing = meant.split('/').map(missingIn).find(Boolean);
  if (missing !== undefined) return `There is no ${missing}`;
  return meant !== text && fits(meant) ? `Expected "${meant}", as dates are written` : otherwise;
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2021, month)),
);

/** Dates as people write them, each with the order of its parts. */
const SPELLED: readonly RegExp[] = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?(?<month>\p{L}{3,})\.?,? (?<year>\d{4})$/u,
  /^(?<month>\p{L}{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u,
  /^(?<month>\p{L}{3,})\.?,? (?<year>\d{4})$/u,
  /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})$/u,
];

/** A date that is written in words, or with other signs and fewer figures, as EDTF has it. */
function spelledOut(text: string): string | undefined {
  const { year, month = '', day } = SPELLED.map((form) => form.exec(text)?.groups).find(Boolean) ?? {};
  const named = MONTHS.findIndex((name) => name.toLowerCase().startsWith(month.toLowerCase())) + 1;
  const number = Number(month) || named;
  if (year === undefined || number === 0) return undefined;
  return [year, ...[number, ...(day === undefined ? [] : [day])].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** Whether a date’s year is before our era, which no sentence here has words for, or so far ahead that a figure is wrong. */
function isBeyondReason(date: string): boolean {
  return /^(?:-\d{4}|[3-9][\dX]{3}|0000|000X|00XX|XXXX)(?:-|[~?%]?$)/u.test(date);
}

/** The month or the day that a date names and no calendar has: `30 February 1790`. */
function missingIn(date: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?[~?%]?$/u.exec(date) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return day === undefined && SEASON.test(date) ? undefined : `month ${month}`;
  if (day === undefined) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= last ? undefined : `${Number(day)} ${name} ${year}`;
}

/**
 * The span of time that an EDTF text can mean.
 *
 * @param value an EDTF text of level 1
 * @returns its first and last millisecond in UTC
 * @throws {SyntaxError} when the text is not EDTF
 */
export const bounds = onceForText((value): Bounds => {
  const [plain, ...figures] = PLAIN.exec(value) ?? [];
  if (plain !== undefined) {
    const [year = 0, month, day] = figures.map((figure) => (figure ? Number(figure) : undefined));
    const at = (month ?? 1) - 1;
    const end = day ? Date.UTC(year, at, day + 1) : month ? Date.UTC(year, at + 1) : Date.UTC(year + 1, 0);
    return { min: Date.UTC(year, at, day ?? 1), max: end - 1 };
  }
  const parsed = read(value);
  if (parsed instanceof Interval) {
    const [from = '', to = ''] = value.split('/');
    return {
      min: OPEN_END.test(from) ? -Infinity : bounds(from).min,
      max: OPEN_END.test(to) ? Infinity : bounds(to).max,
    };
  }
  const [, year, season] = SEASON.exec(value) ?? [];
  return year && season ? seasonBounds(Number(year), Number(season)) : { min: parsed.min, max: parsed.max };
});

/** The three whole months of a northern season; winter ends in the year after. The parser counts from January. */
function seasonBounds(year: number, season: number): Bounds {
  // Not by `Date.UTC`, which takes the year 44 for 1944.
  const begin = (month: number) => new Date(0).setUTCFullYear(year, month, 1);
  return { min: begin(3 * season - 1), max: begin(3 * season + 2) - 1 };
}

const MONTH = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
/** In the order of their numbers in EDTF, from 21 on. */
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/**
 * An EDTF text as a reader would write it: `"2024-09-02"` → `2 September 2024`, `"2009~"` →
 * `about 2009`, `"2008/2010"` → `2008 – 2010`, `"2017-11-13/2017-11-15"` → `13 – 15 November 2017`, `"2021/.."` → `from 2021`.
 *
 * @param value an EDTF text of level 1
 * @returns the date in English words
 */
export function formatEdtf(value: string): string {
  if (value.includes('/')) {
    const [from = '', to = ''] = value.split('/');
    if (from === '..' || from === '') return `until ${formatEdtf(to)}`;
    if (to === '..' || to === '') return `from ${formatEdtf(from)}`;
    // Not by `formatRange`, whose spaces are thin.
    return sameMonth(from, to)
      ? `${Number(from.slice(8))} – ${formatEdtf(to)}`
      : `${formatEdtf(from)} – ${formatEdtf(to)}`;
  }
  const mark = /[~?%]$/u.exec(value)?.[0];
  const hedge = mark === '~' ? 'about ' : mark === '?' ? 'perhaps ' : mark === '%' ? 'perhaps about ' : '';
  return hedge + formatPlain(mark ? value.slice(0, -1) : value);
}

/** Whether both are whole days of one month, so that the month need not be said twice. */
function sameMonth(from: string, to: string): boolean {
  return [from, to].every((date) => /^\d{4}-\d{2}-\d{2}$/u.test(date)) && from.slice(0, 7) === to.slice(0, 7);
}

function formatPlain(value: string): string {
  if (/^\d+X+$/u.test(value)) return `the ${Number(value.replaceAll('X', '0'))}s`;
  const [year = '', month, day] = value.split('-');
  if (month === undefined || month === 'XX') return String(Number(year));
  const season = SEASONS[Number(month) - 21];
  if (season) return `${season} ${Number(year)}`;
  return day === undefined || day === 'XX' ? MONTH.format(new Date(`${year}-${month}`)) : DAY.format(new Date(value));
}

/** Orders EDTF texts by the first moment they can mean, then by the last. */
export function compareEdtf(a: string, b: string): number {
  const left = bounds(a);
  const right = bounds(b);
  if (left.min !== right.min) return left.min < right.min ? -1 : 1;
  if (left.max !== right.max) return left.max < right.max ? -1 : 1;
  return 0;
}
