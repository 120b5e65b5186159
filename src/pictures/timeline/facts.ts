import type { Assessment, Fact, Graph } from '../../graph/graph.ts';
import type { Edtf } from '../../model/edtf.ts';
import type { SourceId } from '../../model/ids.ts';

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

/** The facts of the record by date, in the order of time. */
export function factDays(graph: Graph): FactDay[] {
  const facts = [...graph.facts.values()].map((fact) => ({
    fact,
    assessments: graph.assessmentsWeighing.get(fact.id) ?? [],
  }));
  return [...Map.groupBy(facts, ({ fact }) => fact.date)].map(([date, same]) => ({ date, facts: same }));
}

/** The facts of a day that claims of one source were held against. */
export function factsFor({ facts }: FactDay, source: SourceId): WeighedFact[] {
  return facts.filter(({ assessments }) => assessments.some((assessment) => assessment.source === source));
}
