import type { Assessment, Graph } from '../../graph/graph.ts';
import { compareEdtf } from '../../model/edtf.ts';
import type { Edtf } from '../../model/edtf.ts';
import type { CitationKey, SourceId } from '../../model/ids.ts';
import { compareText } from '../../model/ids.ts';

/** Something that happened, with every assessment that looks at it in these words. */
export interface Fact {
  readonly date: Edtf;
  readonly statement: string;
  readonly evidence: readonly CitationKey[];
  readonly assessments: readonly Assessment[];
}

/** What the record holds for one date. */
export interface FactDay {
  readonly date: Edtf;
  readonly facts: readonly Fact[];
}

/**
 * The facts of all assessments by date, each told once, however many assessments tell it alike.
 *
 * @returns days in the order of time; their facts in the order of the assessments
 */
export function factDays(graph: Graph): FactDay[] {
  const facts = new Map<string, Fact>();
  for (const assessment of graph.assessments.values())
    for (const { date, statement, evidence } of assessment.facts ?? []) {
      const key = `${date} ${statement}`;
      const known = facts.get(key);
      facts.set(key, {
        date,
        statement,
        evidence: [...new Set([...(known?.evidence ?? []), ...evidence])],
        assessments: [...new Set([...(known?.assessments ?? []), assessment])],
      });
    }
  return [...Map.groupBy(facts.values(), ({ date }) => date)]
    .map(([date, same]) => ({ date, facts: same }))
    .sort((a, b) => compareEdtf(a.date, b.date) || compareText(a.date, b.date));
}

/** The facts of a day that forecasts of one source were held against. */
export function factsFor({ facts }: FactDay, source: SourceId): Fact[] {
  return facts.filter(({ assessments }) => assessments.some((assessment) => assessment.source === source));
}
