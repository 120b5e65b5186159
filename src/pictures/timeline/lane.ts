import type { Source } from '../../graph/graph.ts';
import { bounds } from '../../model/edtf.ts';
import type { Edtf } from '../../model/edtf.ts';
import type { SourceId } from '../../model/ids.ts';
import { factsFor } from './facts.ts';
import { TARGET } from './label.ts';
import type { TimelineData } from './select.ts';
import type { Extent, Time } from './time.ts';
import type { Variant, Side } from './variant.ts';

/** Part of a year: how many facts it holds, and the first date among them; the more, the longer it is. */
export interface Bin extends Extent {
  readonly name: string;
  readonly count: number;
  readonly first: Edtf;
  /** How long its bar is, and where the bar ends: no later than the axis. */
  readonly length: number;
  readonly end: number;
  /** Its dates, each as high as it is unsure. */
  readonly ticks: readonly Extent[];
}

/** The facts that forecasts of one source were held against, along the axis. */
export interface Lane {
  readonly source: Source;
  readonly side: Side;
  /** Where its bars begin, and how far it reaches. */
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly bins: readonly Bin[];
}

/** Parts that a year falls into, the most first. */
const PARTS = [
  {
    months: 3,
    name: (index: number, year: number) => `${['First', 'Second', 'Third', 'Fourth'][index]} quarter of ${year}`,
  },
  { months: 6, name: (index: number, year: number) => `${['First', 'Second'][index]} half of ${year}` },
  { months: 12, name: (_: number, year: number) => `${year}` },
] as const;

const SHORTEST = 5;
const THINNEST = 1.6;

/**
 * The facts of a source in their places, in the smallest parts of a year that a finger can aim at. Lanes
 * of one picture are drawn to one measure.
 */
export function laneOf(
  data: TimelineData,
  source: Source,
  { bars, year }: Variant,
  { place, at, bottom: end }: Time,
  room: Pick<Lane, 'side' | 'x' | 'width'>,
): Lane {
  const part = PARTS.find(({ months }) => (year * months) / 12 >= TARGET) ?? PARTS[2];
  const most = Math.max(...data.sources.flatMap(({ id }) => partsOf(data, id, part.months).map(({ count }) => count)));
  const bins = partsOf(data, source.id, part.months).map(({ index, count, dates }): Bin => {
    const from = index * part.months;
    return {
      name: part.name((from % 12) / part.months, Math.floor(from / 12)),
      count,
      first: dates[0],
      top: at(beginOf(from)),
      bottom: at(beginOf(from + part.months)),
      end: Math.min(end, at(beginOf(from + part.months))),
      length: Math.max(SHORTEST, (bars * count) / most),
      ticks: dates.map((date) => {
        const { top, bottom } = place(bounds(date));
        const thin = Math.max(0, THINNEST - (bottom - top)) / 2;
        return { top: top - thin, bottom: bottom + thin };
      }),
    };
  });
  return { source, ...room, top: bins[0]?.top ?? 0, bottom: end, bins };
}

interface Part {
  readonly index: number;
  readonly count: number;
  readonly dates: readonly [Edtf, ...Edtf[]];
}

/** The parts of years that hold facts for a source, counted from the year 0. */
function partsOf({ days }: TimelineData, source: SourceId, months: number): Part[] {
  const counted = days
    .map((day) => ({ date: day.date, count: factsFor(day, source).length }))
    .filter(({ count }) => count > 0);
  return [...Map.groupBy(counted, ({ date }) => Math.floor(monthOf(date) / months))].flatMap(
    ([index, same]): Part[] => {
      const [first, ...rest] = same.map(({ date }) => date);
      if (!first) return [];
      return [{ index, count: same.reduce((sum, { count }) => sum + count, 0), dates: [first, ...rest] }];
    },
  );
}

/** Months since the year 0 at which a date begins. */
function monthOf(date: string): number {
  const begin = new Date(bounds(date).min);
  return begin.getUTCFullYear() * 12 + begin.getUTCMonth();
}

/** The moment at which a month begins, counted from the year 0. */
function beginOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12);
}
