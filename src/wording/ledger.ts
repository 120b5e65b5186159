import type { Assessment, Fact, Graph, ScoredAssessment } from '../graph/graph.ts';
import { areFew } from '../graph/few.ts';
import { evidenceSeen, isDisputed, judgedBy, recordEnd, sourceRecords } from '../graph/ledger.ts';
import type { Agreement, Settlement, SourceRecord } from '../graph/ledger.ts';
import { confidenceOf } from '../model/confidence.ts';
import { formatEdtf } from '../model/edtf.ts';
import type { Routes } from '../model/routes.ts';
import { CERTAINTIES, NOT_SCORED, VERDICTS } from '../model/vocabulary.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { TextPart } from './claim-line.ts';
import { sourcesCounted } from './names.ts';
import { countOf, listed, sentenceCase } from './phrases.ts';

/** What became of a forecast, as a sentence: “It did not come true.” */
export function verdictSentence(verdict: Verdict): string {
  return `It ${VERDICTS[verdict].plain}.`;
}

/** A verdict where it stands by itself: “Did not come true”. */
export function verdictLabel(verdict: Verdict): string {
  return sentenceCase(VERDICTS[verdict].label);
}

/** What became of a claim, or why it is not scored, where that stands by itself. */
export function outcomeLabel(assessment: Assessment): string {
  return assessment.verdict
    ? verdictLabel(assessment.verdict)
    : `Not scored: ${NOT_SCORED[assessment.notScored].label}`;
}

/** What became of a claim, or why it is not scored, as a sentence. */
export function outcomeSentence(assessment: Assessment): string {
  return assessment.verdict ? verdictSentence(assessment.verdict) : `${outcomeLabel(assessment)}.`;
}

/** The day up to which the record was read for it. */
export function asOfPhrase({ asOf }: Assessment): string {
  return `as of ${formatEdtf(asOf)}`;
}

/** How sure we are of a verdict, with the reason that the record gives for less than high. */
export function certaintyReason(graph: Graph, assessment: ScoredAssessment): string {
  const { confidence, secondCoding } = assessment;
  const { meaning } = CERTAINTIES[confidence];
  if (confidence === 'high') return meaning;
  const { seen, all } = evidenceSeen(graph, assessment);
  return [
    ...(secondCoding?.because ? ['A second reading differs.'] : []),
    ...(seen < all ? ['Not all of the evidence was seen in its text.'] : []),
    meaning,
  ].join(' ');
}

/** How the settled ones of some forecasts fell: “16 came true, 4 in part and 4 did not”. */
function fell(forecasts: readonly ScoredAssessment[]): string {
  const count = (verdict: Verdict) => forecasts.filter((one) => one.verdict === verdict).length;
  const [hits, halves, misses] = [count('borne-out'), count('partly'), count('not-borne-out')];
  return listed([
    `${hits || 'none'} came true`,
    ...(halves > 0 ? [`${halves} in part`] : []),
    ...(misses > 0 ? [`${misses} did not`] : []),
  ]);
}

/** The same behind “settled”; of a single one what became of it. */
function fate(settled: readonly ScoredAssessment[]): string {
  const [only, ...others] = settled;
  return only && others.length === 0 ? ` and ${VERDICTS[only.verdict].plain}` : `: ${fell(settled)}`;
}

/** How many of the hits were safe, up to the verb: “Of the 16 hits, 7 were”. */
function safeAmong(hits: number, safe: number): string {
  if (hits === 1) return safe === 1 ? 'The hit was' : 'The hit was not';
  if (safe === hits) return `All ${hits} hits were`;
  return `Of the ${hits} hits, ${safe === 1 ? '1 was' : `${safe || 'none'} were`}`;
}

/** How the settled ones fell that were not safe, as the second half of a sentence; nothing where there is none. */
function harderOnes(harder: readonly ScoredAssessment[]): string {
  const [one, ...others] = harder;
  if (!one) return '';
  if (others.length === 0) return `; the harder one ${VERDICTS[one.verdict].plain}`;
  return `; of the ${harder.length} harder ones, ${fell(harder)}`;
}

/** What became of those that nothing has settled: “6 hold so far and 2 are contested”. */
const UNSETTLED: Readonly<Partial<Record<Verdict, (count: number) => string>>> = {
  'holds-so-far': (count) => `${count} ${count === 1 ? 'holds' : 'hold'} so far`,
  open: (count) => `${count} ${count === 1 ? 'is' : 'are'} open`,
  contested: (count) => `${count} ${count === 1 ? 'is' : 'are'} contested`,
  'not-checkable': (count) => `${count} cannot be checked`,
  'no-record': (count) => `on ${count} we found no evidence`,
};

/**
 * How one source’s forecasts fared, in a paragraph made from the verdicts, under the name of the source.
 *
 * @returns parts of text; what names a verdict leads to it
 */
export function recordParagraph(record: SourceRecord, to: Routes): TextPart[] {
  const { forecasts, settled, counts, calls, misses } = record;
  const rest = counts.flatMap(({ verdict, count }) => UNSETTLED[verdict]?.(count) ?? []);
  const safe = settled.filter(({ difficulty }) => difficulty.level === 'safe');
  const harder = settled.filter(({ difficulty }) => difficulty.level !== 'safe');
  const safeHits = safe.filter(({ verdict }) => verdict === 'borne-out').length;
  const hits = settled.filter(({ verdict }) => verdict === 'borne-out').length;
  // Those that nobody coded twice count as they are.
  const secondHits = forecasts.filter(
    ({ verdict, secondCoding }) => (secondCoding?.verdict ?? verdict) === 'borne-out',
  ).length;
  const named = (one: ScoredAssessment): TextPart => ({ text: one.title, href: to.forecast(one.id) });
  const [miss, ...otherMisses] = misses;
  const [call] = calls;
  const sameEvent = otherMisses.filter(
    ({ decidedBy }) => decidedBy !== 'horizon' && decidedBy === miss?.decidedBy,
  ).length;
  const [only, ...more] = forecasts;
  if (only && more.length === 0)
    return [
      { text: 'Its one forecast ' },
      { text: VERDICTS[only.verdict].plain, href: to.forecast(only.id) },
      { text: '.' },
    ];
  return [
    { text: `It made ${countOf(forecasts.length, 'forecast')}. ` },
    {
      text:
        settled.length === 0
          ? 'None can be settled yet'
          : `${settled.length} ${settled.length === 1 ? 'is' : 'are'} settled${fate(settled)}`,
    },
    ...(settled.length === 0 && rest.length > 0 ? [{ text: `: ${listed(rest)}. ` }] : [{ text: '. ' }]),
    ...(hits > 0
      ? [
          {
            text: `${safeAmong(hits, safeHits)} safe to foresee${safeHits > 0 ? harderOnes(harder) : ''}. `,
          },
        ]
      : []),
    ...(secondHits !== hits ? [{ text: `By a second reading ${secondHits} came true. ` }] : []),
    ...(settled.length > 0 && rest.length > 0
      ? [
          {
            text:
              forecasts.length - settled.length === 1
                ? `${sentenceCase(listed(rest).replace(/\b1\b/u, 'one more'))}. `
                : `Of the others, ${listed(rest)}. `,
          },
        ]
      : []),
    ...(miss
      ? [
          { text: isDisputed(miss) ? 'The clearest miss, by our reading: ' : 'The clearest miss: ' },
          named(miss),
          { text: sameEvent > 0 ? ` (${countOf(sameEvent + 1, 'forecast')}, one event). ` : '. ' },
        ]
      : []),
    ...(call
      ? [
          { text: isDisputed(call) ? 'The best call, by our reading: ' : 'The best call: ' },
          named(call),
          { text: '. ' },
        ]
      : []),
  ];
}

/** The day on which the record ends, of verdicts that do not all look to the same: the last, and that there are earlier ones. */
export function recordEnding(graph: Graph): string | undefined {
  const end = recordEnd(graph);
  if (!end) return undefined;
  const all = [...graph.assessments.values()].every(({ asOf }) => asOf === end);
  return `${formatEdtf(end)}${all ? '' : ', for some verdicts earlier'}`;
}

/** How all sources fared, in a sentence each, or of many in one, for descriptions. */
export function recordsSummary(graph: Graph): string {
  const records = sourceRecords(graph);
  const told = (name: string, some: Pick<SourceRecord, 'forecasts' | 'settled'>) =>
    `${name}: ${countOf(some.forecasts.length, 'forecast')}, ${some.settled.length > 0 ? `${some.settled.length} settled${some.settled.length === 1 ? fate(some.settled) : `, ${fell(some.settled)}`}` : 'none settled yet'}.`;
  if (areFew(graph)) return records.map((record) => told(record.source.short, record)).join(' ');
  const all = {
    forecasts: records.flatMap(({ forecasts }) => forecasts),
    settled: records.flatMap(({ settled }) => settled),
  };
  return told(sourcesCounted(graph, records.length), all);
}

/** What settled some forecasts, as a heading says it. */
export function settlementName(by: Settlement['by']): string {
  if (by === 'horizon') return 'Settled when their time ran out';
  if (by === 'nothing') return 'Not settled';
  return `${formatEdtf(by.date)}: ${by.title}`;
}

/** What settled one forecast. */
export function settlementTerm(by: Fact | 'horizon'): string {
  return by === 'horizon' ? 'Its time ran out.' : `${by.title}, ${formatEdtf(by.date)}`;
}

/** What settled one forecast, where it is not headed so. */
export function settlementPhrase(by: Fact | 'horizon'): string {
  return by === 'horizon' ? 'Settled when its time ran out' : `Settled by: ${settlementTerm(by)}`;
}

/** What a list of evidence need not say at each work. */
export const EVIDENCE_SEEN =
  'Of each work the text was seen, whole or in excerpt, in a stored copy, unless something else is said behind it.';

/** What the picture of the forecasts shows: how many of those that came true, and of those that did not, were safe. */
export function pictureCaption(records: readonly SourceRecord[]): string {
  const settled = records.flatMap((record) => record.settled);
  const parts = (['borne-out', 'not-borne-out'] as const).flatMap((verdict) => {
    const some = settled.filter((one) => one.verdict === verdict);
    const safe = some.filter(({ difficulty }) => difficulty.level === 'safe').length;
    if (some.length === 0) return [];
    const { plain } = VERDICTS[verdict];
    return some.length === 1
      ? [`the one that ${plain} was${safe === 0 ? ' not' : ''}`]
      : [`of the ${some.length} that ${plain}, ${safe || 'none'} ${safe < 2 ? 'was' : 'were'}`];
  });
  const [first, ...others] = parts;
  return first
    ? `${sentenceCase([`${first} safe to foresee`, ...others].join('; '))}. Each box is a forecast.`
    : 'None of the forecasts can be settled yet. Each box is a forecast.';
}

/** Cohen’s κ and the counts behind it, in a sentence. */
export function agreementSentence({ all, once, same, kappa }: Agreement): string {
  return `The two codings agree on ${same} of ${countOf(all, 'forecast')}${
    kappa === undefined ? '' : ` (Cohen’s κ ${kappa.toFixed(2)})`
  }.${once > 0 ? ` ${once} ${once === 1 ? 'was' : 'were'} judged once.` : ''}`;
}

/** The author’s own modal words for what an assessment judges, where there are any. */
export function modalWords(graph: Graph, assessment: ScoredAssessment): string[] {
  return judgedBy(graph, assessment).flatMap((claim) => confidenceOf(claim).modal ?? []);
}

/** How much of the evidence was seen: “3 of 4”. */
export function seenPhrase({ seen, all }: { readonly seen: number; readonly all: number }): string {
  return all === 0 ? 'none' : `${seen} of ${all}`;
}
