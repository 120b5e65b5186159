import { bounds, compareEdtf } from '../model/edtf.ts';
import type { Edtf } from '../model/edtf.ts';
import type { SourceId } from '../model/ids.ts';
import type { Assessment, Event, Fact, Graph, Source } from './graph.ts';
import { claimBy, groupBySource } from './lookups.ts';

/** An event with the sources that speak of it, or a source that was written or came out. */
export type Happening =
  | { readonly event: Event; readonly sources: readonly Source[] }
  | { readonly event?: undefined; readonly source: Source };

/** A fact, with every assessment that weighs it. */
export interface WeighedFact {
  readonly fact: Fact;
  readonly assessments: readonly Assessment[];
}

/** What the record holds for one date. */
export interface FactDay {
  readonly date: Edtf;
  readonly facts: readonly WeighedFact[];
}

/** Half a year: what happened in it, and the facts of it by which forecasts were judged. */
export interface Half {
  readonly half: 1 | 2;
  readonly happenings: readonly Happening[];
  readonly days: readonly FactDay[];
}

/** A year of the timeline; one without a number holds what has no beginning. */
export interface TimelineYear {
  readonly year: number | undefined;
  readonly halves: readonly Half[];
}

/** The years in which anything begins, in the order of time, each with those of its halves in which anything does. */
export function timelineOf(graph: Graph): TimelineYear[] {
  const entries: { date: Edtf; happening?: Happening; day?: FactDay }[] = [
    ...[...graph.events.values()].map((event) => ({
      date: event.date,
      happening: { event, sources: sourcesOf(graph, event) },
    })),
    ...[...graph.sources.values()].map((source) => ({ date: dateOf(source), happening: { source } })),
    ...factDays(graph).map((day) => ({ date: day.date, day })),
  ];
  const placed = entries
    .sort((a, b) => compareEdtf(a.date, b.date))
    .map((entry) => ({ ...entry, year: yearOf(entry.date), half: halfOf(entry.date) }));
  return [...Map.groupBy(placed, ({ year }) => year)].map(([year, inYear]) => ({
    year,
    halves: [...Map.groupBy(inYear, ({ half }) => half)].map(([half, inHalf]) => ({
      half,
      happenings: inHalf.flatMap(({ happening }) => happening ?? []),
      days: inHalf.flatMap(({ day }) => day ?? []),
    })),
  }));
}

/** When a source was written, or came out where that is all that is known. */
export function dateOf({ written, issued }: Source): Edtf {
  return written?.date ?? issued;
}

/** The year in which a date begins; nothing for one without a beginning. */
export function yearOf(date: Edtf): number | undefined {
  const { min } = bounds(date);
  return Number.isFinite(min) ? new Date(min).getUTCFullYear() : undefined;
}

/** How many facts of some days the forecasts of a source were held against. */
export function countFacts(days: readonly FactDay[], source: SourceId): number {
  return days
    .flatMap(({ facts }) => facts)
    .filter(({ assessments }) => assessments.some((assessment) => assessment.source === source)).length;
}

/** The sources that speak of an event. */
export function sourcesOf(graph: Graph, { claims }: Event): Source[] {
  return groupBySource(
    graph,
    claims.map((code) => claimBy(graph, code)),
  ).map(({ source }) => source);
}

function halfOf(date: Edtf): Half['half'] {
  const { min } = bounds(date);
  return Number.isFinite(min) && new Date(min).getUTCMonth() >= 6 ? 2 : 1;
}

/** The facts of the record by date, in the order of time. */
function factDays(graph: Graph): FactDay[] {
  const facts = [...graph.facts.values()].map((fact) => ({
    fact,
    assessments: graph.assessmentsWeighing.get(fact.id) ?? [],
  }));
  return [...Map.groupBy(facts, ({ fact }) => fact.date)].map(([date, same]) => ({ date, facts: same }));
}
