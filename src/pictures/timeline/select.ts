import type { Claim, Event, Graph, Source } from '../../graph/graph.ts';
import { groupBySource, claimBy } from '../../graph/lookups.ts';
import { bounds } from '../../model/edtf.ts';
import type { Bounds } from '../../model/edtf.ts';
import { factDays } from './facts.ts';
import type { FactDay } from './facts.ts';

/** An event, with the claims that speak of it by source. */
export interface EventWithClaims {
  readonly event: Event;
  readonly parts: readonly { readonly source: Source; readonly claims: readonly Claim[] }[];
}

/** Everything that the timeline shows, in the order of time. */
export interface TimelineData {
  readonly sources: readonly Source[];
  /** Events from before the scale begins. */
  readonly before: readonly EventWithClaims[];
  readonly happenings: readonly EventWithClaims[];
  readonly days: readonly FactDay[];
  /** The scale: from the beginning of a year to the end of the record, in milliseconds. */
  readonly scale: Bounds;
}

/** What of the graph stands on the timeline, and from when to when it runs. */
export function select(graph: Graph): TimelineData {
  const sources = [...graph.sources.values()];
  const days = factDays(graph);
  const all = [...graph.events.values()].map((event) => ({ event, parts: partsOf(graph, event) }));
  const end = endOf(graph);
  const spans = [
    ...all.map(({ event }) => bounds(event.date)),
    ...sources.map((source) => writtenIn(source)),
    ...days.map(({ date }) => bounds(date)),
  ];
  const first = firstAfterGap(
    spans.map(({ min }) => min),
    end,
  );
  const isBeforeScale = ({ event }: EventWithClaims) => bounds(event.date).min < first;
  return {
    sources,
    days,
    before: all.filter(isBeforeScale),
    happenings: all.filter((happening) => !isBeforeScale(happening)),
    scale: { min: Date.UTC(new Date(first).getUTCFullYear()), max: end },
  };
}

/** The time in which a source was written, or came out where that is all that is known. */
export function writtenIn({ written, issued }: Source): Bounds {
  return bounds(written?.date ?? issued);
}

/** The day on which the record ends, as an EDTF text. */
export function lastDay({ scale }: TimelineData): string {
  return new Date(scale.max).toISOString().slice(0, 10);
}

function partsOf(graph: Graph, event: Event): EventWithClaims['parts'] {
  return groupBySource(
    graph,
    event.claims.map((code) => claimBy(graph, code)),
  );
}

/** The last moment that the record looks at: the verdicts say so; without any, the last date that is known. */
function endOf(graph: Graph): number {
  const known = [
    ...[...graph.sources.values()].flatMap((source) => [bounds(source.issued), writtenIn(source)]),
    ...[...graph.events.values()].map(({ date }) => bounds(date)),
  ];
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
  const after = sorted.flatMap((moment, index) => {
    const previous = sorted[index - 1];
    return previous !== undefined && moment - previous > end - moment ? [moment] : [];
  });
  // Late in the record every gap is longer than the rest: only the first such gap cuts off beginnings.
  const [cut] = after;
  const early = sorted.filter((moment) => cut !== undefined && moment < cut).length;
  return cut !== undefined && early * 2 < sorted.length ? cut : (sorted[0] ?? end);
}
