import type { Source } from '../../graph/graph.ts';
import { bounds } from '../../model/edtf.ts';
import type { Edtf } from '../../model/edtf.ts';
import { factsFor } from './facts.ts';
import type { TimelineData } from './select.ts';
import type { Extent, Time } from './time.ts';
import type { Side, Variant } from './variant.ts';

/** Part of a year: how many facts it holds, and the first date among them; the more, the longer is its bar. */
export interface FactBar extends Extent {
  readonly name: string;
  readonly count: number;
  readonly first: Edtf;
  readonly length: number;
  /** Where the bar ends: no later than the axis. */
  readonly end: number;
  /** Its dates, each as high as it is unsure. */
  readonly ticks: readonly Extent[];
}

/** The facts that forecasts of one source were held against, along the axis, in pixels. */
export interface Lane {
  readonly source: Source;
  readonly side: Side;
  /** Where its bars begin, and how far it reaches away from the axis. */
  readonly x: number;
  readonly width: number;
  /** Where the axis ends. */
  readonly bottom: number;
  readonly bars: readonly FactBar[];
}

/** Parts that a year falls into, the most first. */
const PARTS = [
  { months: 3, names: ['First quarter of ', 'Second quarter of ', 'Third quarter of ', 'Fourth quarter of '] },
  { months: 6, names: ['First half of ', 'Second half of '] },
  { months: 12, names: [''] },
] as const;

const SHORTEST = 5;
const THINNEST = 1.6;

/** Months since the year 0 at which a date begins. */
function monthOf(date: Edtf): number {
  const begin = new Date(bounds(date).min);
  return begin.getUTCFullYear() * 12 + begin.getUTCMonth();
}

/** The facts for a source by parts of years, each part by the month in which it begins. */
function partsOf(days: TimelineData['days'], source: Source, months: number) {
  const parts: { month: number; first: Edtf; dates: Edtf[]; count: number }[] = [];
  for (const day of days) {
    const { length: count } = factsFor(day, source.id);
    const month = Math.floor(monthOf(day.date) / months) * months;
    const last = parts.at(-1);
    if (count > 0 && last?.month === month) {
      last.dates.push(day.date);
      last.count += count;
    } else if (count > 0) parts.push({ month, first: day.date, dates: [day.date], count });
  }
  return { source, parts };
}

/**
 * The facts of each source that has any, in the smallest parts of a year that are no lower than what leads somewhere, all to one measure.
 *
 * @param roomOf where the facts of a source have their place
 */
export function factBars(
  { sources, days }: TimelineData,
  { bars: longest, year: yearHeight, target }: Variant,
  { place, at, bottom }: Time,
  roomOf: (source: Source) => Pick<Lane, 'side' | 'x' | 'width'>,
): Lane[] {
  const { months, names } = PARTS.find((part) => (yearHeight * part.months) / 12 >= target) ?? PARTS[2];
  const lanes = sources.map((source) => partsOf(days, source, months)).filter(({ parts }) => parts.length > 0);
  const most = Math.max(...lanes.flatMap(({ parts }) => parts.map(({ count }) => count)));
  return lanes.map(({ source, parts }) => ({
    source,
    ...roomOf(source),
    bottom,
    bars: parts.map(({ month, first, dates, count }) => {
      const year = Math.floor(month / 12);
      const until = at(Date.UTC(year, (month % 12) + months));
      return {
        name: `${names[(month % 12) / months] ?? ''}${year}`,
        count,
        first,
        top: at(Date.UTC(year, month % 12)),
        bottom: until,
        end: Math.min(bottom, until),
        length: Math.max(SHORTEST, (longest * count) / most),
        ticks: dates.map((date) => {
          const tick = place(date);
          const thin = Math.max(0, THINNEST - (tick.bottom - tick.top)) / 2;
          return { top: tick.top - thin, bottom: tick.bottom + thin };
        }),
      };
    }),
  }));
}
