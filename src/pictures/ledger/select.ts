import { scoreOf, confidenceRows } from '../../graph/ledger.ts';
import type { Score } from '../../graph/ledger.ts';
import type { Graph } from '../../graph/graph.ts';
import type { ConfidenceLevel } from '../../model/confidence.ts';
import type { Mark, Verdict } from '../../model/vocabulary.ts';
import { VERDICTS } from '../../model/vocabulary.ts';

/** A judged claim as a box of the picture. */
export interface Box {
  readonly code: string;
  readonly verdict: Verdict;
  /** What a reader hears of it. */
  readonly label: string;
  /** The assessment that it leads to. */
  readonly assessment: string;
}

/** The claims of a source that are as sure as each other. */
export interface Row {
  readonly level: ConfidenceLevel;
  readonly label: string;
  readonly boxes: readonly Box[];
  readonly score: Score;
}

export interface Part {
  readonly mark: Mark;
  readonly name: string;
  readonly rows: readonly Row[];
  readonly score: Score;
}

/** What the picture of the ledger shows: for each source, how its judged claims fared by how sure it was. */
export function selectLedger(graph: Graph): Part[] {
  const rows = confidenceRows(graph);
  return [...graph.sources.values()].flatMap((source): Part[] => {
    const own = rows.filter((row) => row.source.id === source.id);
    if (own.length === 0) return [];
    return [
      {
        mark: source.mark,
        name: source.short,
        score: scoreOf(own.flatMap(({ judged }) => judged)),
        rows: own.map(({ level, label, judged }) => ({
          level,
          label,
          score: scoreOf(judged),
          boxes: judged.map(({ claim, assessment }) => ({
            code: claim.code,
            verdict: assessment.verdict,
            label: `${claim.code}, ${label}: ${VERDICTS[assessment.verdict].label}. ${claim.title}`,
            assessment: assessment.id,
          })),
        })),
      },
    ];
  });
}
