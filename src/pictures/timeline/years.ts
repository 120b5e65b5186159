import type { Event, Source } from '../../graph/graph.ts';
import { bounds, compareEdtf } from '../../model/edtf.ts';
import type { FactDay } from './facts.ts';
import { dateOf } from './select.ts';
import type { TimelineData } from './select.ts';

/** What the list tells of: an event, a source that came out, or the facts of a date. */
export type Entry = { readonly event: Event } | { readonly source: Source } | { readonly day: FactDay };

/** A year of the list. */
export interface Year {
  readonly name: string;
  readonly anchor: string;
  readonly entries: readonly Entry[];
}

/** All that the timeline shows, by the year in which it begins; at one date events come first, facts last. */
export function yearsOf({ events, sources, days }: TimelineData): Year[] {
  const entries: { date: string; entry: Entry }[] = [
    ...events.map(({ event }) => ({ date: event.date, entry: { event } })),
    ...sources.map((source) => ({ date: dateOf(source), entry: { source } })),
    ...days.map((day) => ({ date: day.date, entry: { day } })),
  ];
  const sorted = entries.toSorted((a, b) => compareEdtf(a.date, b.date));
  return [...Map.groupBy(sorted, ({ date }) => yearOf(date))].map(([name, same]) => ({
    name,
    anchor: `year-${name.replaceAll(' ', '-').toLowerCase()}`,
    entries: same.map(({ entry }) => entry),
  }));
}

function yearOf(date: string): string {
  const { min } = bounds(date);
  return Number.isFinite(min) ? `${new Date(min).getUTCFullYear()}` : 'No beginning';
}
