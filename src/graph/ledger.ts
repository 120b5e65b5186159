import { compareEdtf } from '../model/edtf.ts';
import type { Edtf } from '../model/edtf.ts';
import { onceFor } from '../model/once-for.ts';
import { CERTAINTIES, NOT_SCORED, VERDICTS, valuesOf } from '../model/vocabulary.ts';
import type { NotScoredReason, Verdict, Vocabulary } from '../model/vocabulary.ts';
import type { Assessment, Claim, Fact, FollowedAssessment, Graph, ScoredAssessment, Source, Topic } from './graph.ts';
import type { FactId } from '../model/ids.ts';
import { claimBy } from './lookups.ts';
import { orderIn } from './places.ts';

/** Whether an assessment scores a forecast; the others follow what foretells nothing. */
export function isScored(assessment: Assessment): assessment is ScoredAssessment {
  return assessment.verdict !== undefined;
}

/** The verdicts on forecasts, in the order of the ledger. */
export const forecastsOf = onceFor(({ assessments }: Graph): readonly ScoredAssessment[] =>
  [...assessments.values()].filter(isScored),
);

/** What is followed and not scored, by the reason why. */
export function followedByReason(
  assessments: Iterable<Assessment>,
): { reason: NotScoredReason; followed: FollowedAssessment[] }[] {
  const all = [...assessments].filter((one): one is FollowedAssessment => !isScored(one));
  return valuesOf(NOT_SCORED)
    .map((reason) => ({ reason, followed: all.filter(({ notScored }) => notScored === reason) }))
    .filter(({ followed }) => followed.length > 0);
}

/** The facts that an assessment weighs or names against itself, each once. */
export function factsNamedBy({ facts = [], counter }: Assessment): FactId[] {
  const against = counter && counter !== 'none-found' ? counter.facts : undefined;
  return [...new Set([...facts.map(({ fact }) => fact), ...(against ?? [])])];
}

/** The claims that an assessment judges. */
export function judgedBy(graph: Graph, { claims }: Assessment): Claim[] {
  return claims.map((code) => claimBy(graph, code));
}

/** The verdict on a claim; nothing where it was not scored. */
export function verdictOn(graph: Graph, { code }: Claim): Verdict | undefined {
  return graph.assessmentOf.get(code)?.verdict;
}

/** The topics that an assessment’s claims belong to, in the order of the topics. */
export function topicsOf(graph: Graph, assessment: Assessment): Topic[] {
  const place = orderIn(graph).topic;
  return [...new Set(judgedBy(graph, assessment).flatMap(({ topics }) => topics))]
    .sort((a, b) => place(a) - place(b))
    .flatMap((id) => graph.topics.get(id) ?? []);
}

/** The last day that any assessment looks to; `undefined` without assessments. */
export function recordEnd(graph: Graph): Edtf | undefined {
  return [...graph.assessments.values()]
    .map(({ asOf }) => asOf)
    .sort(compareEdtf)
    .at(-1);
}

/**
 * The fact with an id.
 *
 * @throws {RangeError} when there is none
 */
export function factBy(graph: Graph, id: FactId): Fact {
  const fact = graph.facts.get(id);
  if (!fact) throw new RangeError(`There is no fact ${id}`);
  return fact;
}

/** The facts that an assessment weighs, in the order of time, each with why it bears on it. */
export function factsWeighedBy(graph: Graph, { facts = [] }: Assessment) {
  return facts
    .map(({ fact, ...weighed }) => ({ ...weighed, fact: factBy(graph, fact) }))
    .sort((a, b) => compareEdtf(a.fact.date, b.fact.date));
}

/** The fact that settled it, or that its time ran out; nothing where it is not settled. */
export function settledBy(graph: Graph, { decidedBy }: Assessment): Fact | 'horizon' | undefined {
  return decidedBy && (decidedBy === 'horizon' ? 'horizon' : factBy(graph, decidedBy));
}

/** An assessment with all that it names: what it judges, what it weighs, what settled it and what else that settled. */
export function verdictParts(graph: Graph, assessment: Assessment) {
  const { counter } = assessment;
  return {
    assessment,
    claims: judgedBy(graph, assessment),
    facts: factsWeighedBy(graph, assessment),
    settledBy: settledBy(graph, assessment),
    alike: isScored(assessment) ? settledAlike(graph, assessment) : [],
    /** What speaks against it; nothing where none was found. */
    against:
      counter && counter !== 'none-found'
        ? { ...counter, facts: (counter.facts ?? []).map((id) => factBy(graph, id)) }
        : undefined,
  };
}
export type VerdictParts = ReturnType<typeof verdictParts>;

/** How much of the evidence of an assessment’s facts was seen. */
export function evidenceSeen(graph: Graph, assessment: Assessment): { readonly seen: number; readonly all: number } {
  const works = new Set(factsWeighedBy(graph, assessment).flatMap(({ fact }) => fact.evidence));
  const seen = [...works].filter((key) => graph.citations.get(key)?.checked === 'page-read');
  return { seen: seen.length, all: works.size };
}

/** A verdict, and how many assessments reach it. */
export interface VerdictCount {
  readonly verdict: Verdict;
  /** As it stands behind the number. */
  readonly label: string;
  readonly count: number;
}

/** How many of some assessments reach each verdict, in the order of the scale; verdicts that none reaches are left out. */
export function verdictCounts(forecasts: readonly ScoredAssessment[]): VerdictCount[] {
  return valuesOf(VERDICTS)
    .map((verdict) => {
      const count = forecasts.filter((it) => it.verdict === verdict).length;
      const { label, plural = label }: Vocabulary[string] = VERDICTS[verdict];
      return { verdict, count, label: count === 1 ? label : plural };
    })
    .filter(({ count }) => count > 0);
}

/** How the forecasts of a source fared. */
export interface SourceRecord {
  readonly source: Source;
  readonly forecasts: readonly ScoredAssessment[];
  /** Those with a verdict that scores. */
  readonly settled: readonly ScoredAssessment[];
  readonly counts: readonly VerdictCount[];
  /** Those that came true although they were not safe, the boldest first, before others those that no second reading disputes. */
  readonly calls: readonly ScoredAssessment[];
  /** Those that did not come true, the most plainly first. */
  readonly misses: readonly ScoredAssessment[];
}

/** Whether a second reading comes to another verdict. */
export function isDisputed({ verdict, secondCoding }: ScoredAssessment): boolean {
  return secondCoding !== undefined && secondCoding.verdict !== verdict;
}

/** How each source fared, in the order of the sources; those whose forecasts nobody judged are left out. */
export function sourceRecords(graph: Graph): SourceRecord[] {
  const bySource = Map.groupBy(forecastsOf(graph), (one) => one.source);
  return [...graph.sources.values()]
    .map((source) => {
      const forecasts = bySource.get(source.id) ?? [];
      const settled = forecasts.filter(({ verdict }) => VERDICTS[verdict].settled);
      const surest = (some: readonly ScoredAssessment[]) =>
        some.toSorted(
          (a, b) =>
            Number(isDisputed(a)) - Number(isDisputed(b)) ||
            valuesOf(CERTAINTIES).indexOf(a.confidence) - valuesOf(CERTAINTIES).indexOf(b.confidence),
        );
      const hits = settled.filter(({ verdict }) => verdict === 'borne-out');
      const byLevel = (level: string) => surest(hits.filter(({ difficulty }) => difficulty.level === level));
      return {
        source,
        forecasts,
        settled,
        counts: verdictCounts(forecasts),
        calls: [...byLevel('bold'), ...byLevel('open')],
        misses: surest(settled.filter(({ verdict }) => verdict === 'not-borne-out')),
      };
    })
    .filter(({ forecasts }) => forecasts.length > 0);
}

/** The forecasts that one fact settled, or whose time ran out; last those that nothing has settled. */
export interface Settlement {
  readonly by: Fact | 'horizon' | 'nothing';
  readonly forecasts: readonly ScoredAssessment[];
}

/** Forecasts by what settled them, in the order of time. */
export function settlements(graph: Graph, forecasts: readonly ScoredAssessment[] = forecastsOf(graph)): Settlement[] {
  const groups = Map.groupBy(forecasts, ({ decidedBy }) => decidedBy ?? 'nothing');
  const facts = [...graph.facts.values()].flatMap((by): Settlement[] => {
    const settled = groups.get(by.id);
    return settled ? [{ by, forecasts: settled }] : [];
  });
  const rest = (['horizon', 'nothing'] as const).flatMap((by): Settlement[] => {
    const others = groups.get(by);
    return others ? [{ by, forecasts: others }] : [];
  });
  return [...facts, ...rest];
}

/** The other forecasts that the same fact settled. */
export function settledAlike(graph: Graph, { id, decidedBy }: ScoredAssessment): ScoredAssessment[] {
  if (!decidedBy || decidedBy === 'horizon') return [];
  return (forecastsBySettlement(graph).get(decidedBy) ?? []).filter((other) => other.id !== id);
}

const forecastsBySettlement = onceFor((graph: Graph) =>
  Map.groupBy(forecastsOf(graph), ({ decidedBy }) => decidedBy ?? 'nothing'),
);

/** How far two codings of the same forecasts agree. */
export interface Agreement {
  /** How many forecasts both have coded, and on how many they agree. */
  readonly all: number;
  readonly same: number;
  /** How many only one has coded. */
  readonly once: number;
  /** Cohen’s κ, from −1 to 1; nothing where it is not defined, as when either coder gives one verdict only. */
  readonly kappa: number | undefined;
  readonly differing: readonly ScoredAssessment[];
}

/**
 * The agreement of the verdicts, as they were when the second coder coded, with the second coder’s, corrected for chance: κ = (pₒ − pₑ) / (1 − pₑ)
 * (J. Cohen, “A Coefficient of Agreement for Nominal Scales”, 1960).
 */
export function agreementOf(forecasts: readonly ScoredAssessment[]): Agreement {
  const coded = forecasts.flatMap((one) =>
    one.secondCoding ? [{ one, ours: one.secondCoding.before ?? one.verdict, theirs: one.secondCoding.verdict }] : [],
  );
  const share = (holds: (it: (typeof coded)[number]) => boolean) => coded.filter(holds).length / coded.length;
  const observed = share(({ ours, theirs }) => ours === theirs);
  const expected = valuesOf(VERDICTS)
    .map((verdict) => share(({ ours }) => ours === verdict) * share(({ theirs }) => theirs === verdict))
    .reduce((sum, chance) => sum + chance, 0);
  const differing = coded.filter(({ ours, theirs }) => ours !== theirs).map(({ one }) => one);
  return {
    all: coded.length,
    once: forecasts.length - coded.length,
    same: coded.length - differing.length,
    kappa: coded.length > 0 && expected < 1 ? (observed - expected) / (1 - expected) : undefined,
    differing,
  };
}
