import type { Event, Source } from '../../graph/graph.ts';
import { bounds, compareEdtf } from '../../model/edtf.ts';
import type { FactDay } from './facts.ts';
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
export function yearsOf({ before, happenings, sources, days }: TimelineData): Year[] {
  const entries: Entry[] = [
    ...[...before, ...happenings].map(({ event }) => ({ event })),
    ...sources.map((source) => ({ source })),
    ...days.map((day) => ({ day })),
  ];
  const sorted = entries.toSorted((a, b) => compareEdtf(dateOf(a), dateOf(b)));
  return [...Map.groupBy(sorted, (entry) => yearOf(dateOf(entry)))].map(([name, same]) => ({
    name,
    anchor: `year-${name.replaceAll(' ', '-').toLowerCase()}`,
    entries: same,
  }));
}

function dateOf(entry: Entry): string {
  if ('event' in entry) return entry.event.date;
  return 'day' in entry ? entry.day.date : (entry.source.written?.date ?? entry.source.issued);
}

function yearOf(date: string): string {
  const { min } = bounds(date);
  return Number.isFinite(min) ? `${new Date(min).getUTCFullYear()}` : 'No beginning';
}
