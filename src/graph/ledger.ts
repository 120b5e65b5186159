import { compareEdtf } from '../model/edtf.ts';
import type { Edtf } from '../model/edtf.ts';
import { VERDICTS, valuesOf } from '../model/vocabulary.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { Assessment, Claim, Graph, Source, Topic } from './graph.ts';
import { claimBy } from './lookups.ts';
import { CONFIDENCE, confidenceOf } from '../model/confidence.ts';
import type { ConfidenceLevel } from '../model/confidence.ts';

/** The claims that an assessment judges. */
export function judgedBy(graph: Graph, { claims }: Assessment): Claim[] {
  return claims.map((code) => claimBy(graph, code));
}

/** The topics that an assessment’s claims belong to, in the order of the topics. */
export function topicsOf(graph: Graph, assessment: Assessment): Topic[] {
  const on = new Set(judgedBy(graph, assessment).flatMap(({ topics }) => topics));
  return [...graph.topics.values()].filter(({ id }) => on.has(id));
}

/** The last day that any verdict looks to; `undefined` without assessments. */
export function recordEnd(graph: Graph): Edtf | undefined {
  return [...graph.assessments.values()]
    .map(({ asOf }) => asOf)
    .sort(compareEdtf)
    .at(-1);
}

/** A verdict, and the assessments that reach it. */
export interface VerdictCount {
  readonly verdict: Verdict;
  readonly label: string;
  readonly count: number;
}

/** How many of some assessments reach each verdict, in the order of the scale; verdicts that none reaches are left out. */
export function verdictCounts(assessments: Iterable<Assessment>): VerdictCount[] {
  const all = [...assessments];
  return (Object.keys(VERDICTS) as Verdict[])
    .map((verdict) => ({
      verdict,
      label: VERDICTS[verdict].label,
      count: all.filter((it) => it.verdict === verdict).length,
    }))
    .filter(({ count }) => count > 0);
}

/** A judged claim of a source. */
export interface Judged {
  readonly claim: Claim;
  readonly assessment: Assessment;
}

/** The judged claims of a source that are as sure as each other. */
export interface ConfidenceRow {
  readonly source: Source;
  readonly level: ConfidenceLevel;
  readonly label: string;
  readonly judged: readonly Judged[];
}

/**
 * The judged claims by source and by how sure the source is, surest first, each row in the order of the
 * verdicts: whether the surer forecasts were the better ones.
 */
export function confidenceRows(graph: Graph): ConfidenceRow[] {
  const order = Object.keys(VERDICTS);
  return [...graph.sources.values()].flatMap((source) => {
    const judged = [...graph.assessments.values()]
      .filter((assessment) => assessment.source === source.id)
      .flatMap((assessment) => judgedBy(graph, assessment).map((claim) => ({ claim, assessment })));
    return valuesOf(CONFIDENCE).flatMap((level): ConfidenceRow[] => {
      const same = judged.filter(({ claim }) => confidenceOf(claim).level === level);
      const [first] = same;
      if (!first) return [];
      const sorted = same.toSorted((a, b) => order.indexOf(a.assessment.verdict) - order.indexOf(b.assessment.verdict));
      return [{ source, level, label: confidenceOf(first.claim).label, judged: sorted }];
    });
  });
}

/** How many judged forecasts came true, among those whose verdict is one of the three that score. */
export interface Score {
  readonly borneOut: number;
  readonly partly: number;
  readonly scored: number;
  /** All forecasts that were judged, scored or not. */
  readonly judged: number;
}

/**
 * Scores the forecasts among judged claims: aims, wishes and judgments on the present foretell nothing, advice and
 * hearsay are neither. What is contested, open, without record or past checking is left out.
 */
export function scoreOf(judged: readonly Judged[]): Score {
  const forecasts = judged.filter(({ claim }) => claim.kind === 'forecast');
  const count = (verdict: Verdict) => forecasts.filter(({ assessment }) => assessment.verdict === verdict).length;
  const [borneOut, partly] = [count('borne-out'), count('partly')];
  return { borneOut, partly, scored: borneOut + partly + count('not-borne-out'), judged: forecasts.length };
}

/** The scores of forecasts that were said flatly and of those that were hedged, all sources together. */
export function scoresByConfidence(graph: Graph): { readonly flat: Score; readonly hedged: Score } {
  const rows = confidenceRows(graph);
  const score = (...levels: readonly ConfidenceLevel[]) =>
    scoreOf(rows.filter(({ level }) => levels.includes(level)).flatMap(({ judged }) => judged));
  return { flat: score('asserted'), hedged: score('likely', 'seeming', 'possible') };
}

/** How many forecasts there are, and how many of them are judged. */
export function judgedForecasts({ claims, assessmentOf }: Graph): { readonly all: number; readonly judged: number } {
  const forecasts = [...claims.values()].filter(({ kind }) => kind === 'forecast');
  return { all: forecasts.length, judged: forecasts.filter(({ code }) => assessmentOf.has(code)).length };
}
