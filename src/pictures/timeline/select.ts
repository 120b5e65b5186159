import type { Event, Graph, Source } from '../../graph/graph.ts';
import { claimBy, groupBySource, sourceBy } from '../../graph/lookups.ts';
import { bounds } from '../../model/edtf.ts';
import type { Bounds } from '../../model/edtf.ts';
import { factDays } from './facts.ts';
import type { FactDay } from './facts.ts';

/** An event, with the claims that speak of it by source, and the dates that sources give it against the record. */
export interface EventWithClaims {
  readonly event: Event;
  readonly parts: ReturnType<typeof groupBySource>;
  readonly others: readonly { readonly source: Source; readonly date: string; readonly paragraph: number }[];
}

/** Everything that the timeline shows, in the order of time. */
export interface TimelineData {
  readonly sources: readonly Source[];
  readonly events: readonly EventWithClaims[];
  /** Those of the events that are from before the scale begins. */
  readonly before: readonly Event[];
  readonly days: readonly FactDay[];
  /** From the beginning of a year to the end of the record, in milliseconds since 1970. */
  readonly scale: Bounds;
}

/** What of the graph stands on the timeline, and from when to when it runs. */
export function select(graph: Graph): TimelineData {
  const sources = [...graph.sources.values()];
  const days = factDays(graph);
  const events = [...graph.events.values()];
  const dates = [...events.map(({ date }) => date), ...sources.map(dateOf), ...days.map(({ date }) => date)];
  const end = endOf(graph);
  const first = firstAfterGap(
    dates.map((date) => bounds(date).min),
    end,
  );
  return {
    sources,
    events: events.map((event) => ({
      event,
      parts: groupBySource(
        graph,
        event.claims.map((code) => claimBy(graph, code)),
      ),
      others: (event.datedOtherwise ?? []).map((other) => ({ ...other, source: sourceBy(graph, other.source) })),
    })),
    before: events.filter(({ date }) => bounds(date).min < first),
    days,
    scale: { min: Date.UTC(new Date(first).getUTCFullYear()), max: end },
  };
}

/** When a source was written, or came out where that is all that is known. */
export function dateOf({ written, issued }: Source): string {
  return written?.date ?? issued;
}

/** The day on which the record ends, as an EDTF text. */
export function lastDay({ scale }: TimelineData): string {
  return new Date(scale.max).toISOString().slice(0, 10);
}

/** The last moment that the record looks at: the verdicts say so; without any, the last date that is known. */
function endOf(graph: Graph): number {
  const sources = [...graph.sources.values()];
  const known = [
    ...sources.flatMap((source) => [source.issued, dateOf(source)]),
    ...[...graph.events.values()].map(({ date }) => date),
  ].map((date) => bounds(date));
  const judged = [...graph.assessments.values()].map(({ asOf }) => bounds(asOf).max);
  const others = known.map(({ min, max }) => (judged.length > 0 ? min : max));
  return Math.max(...[...judged, ...others].filter(Number.isFinite));
}

/**
 * Where a true scale may begin: after the longest gap, if that is longer than all that follows. To show
 * such a gap would leave no room for anything else.
 */
function firstAfterGap(moments: readonly number[], end: number): number {
  const sorted = moments.filter(Number.isFinite).toSorted((a, b) => a - b);
  // Late in the record every gap is longer than the rest: only the first such gap cuts off beginnings.
  const cut = sorted.findIndex((moment, index) => index > 0 && moment - (sorted[index - 1] ?? 0) > end - moment);
  return (cut > 0 && cut * 2 < sorted.length ? sorted[cut] : sorted[0]) ?? end;
}
