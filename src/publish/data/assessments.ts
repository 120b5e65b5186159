import { z } from 'zod';
import type { Assessment, Graph } from '../../graph/graph.ts';
import { lastChange } from '../../graph/changed-on.ts';
import { factBy, factsWeighedBy } from '../../graph/ledger.ts';
import { assessmentSchema } from '../../model/assessment.ts';
import { assessmentId, citationKey, claimCode, factId, sourceId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { CERTAINTIES, DIFFICULTIES, VERDICTS, WEIGHINGS, valuesOf } from '../../model/vocabulary.ts';
import {
  address,
  bodyMarkdown,
  date,
  dates,
  datesOf,
  fileHeader,
  headerOf,
  markdownOf,
  nonEmptyList,
  record,
  text,
  whole,
} from './fields.ts';
import type { Told } from './fields.ts';

const { shape } = assessmentSchema;

const weighedFact = record({
  fact: factId.describe('Id of the fact'),
  date: date.describe('When it happened, EDTF'),
  statement: text.describe('What happened'),
  evidence: nonEmptyList(citationKey).describe('Keys of the works that say so'),
  weighs: z.enum(valuesOf(WEIGHINGS)).describe('Whether it speaks for the claim, against it, or neither'),
  because: text.describe('Why it bears on the claim, in half a sentence'),
});

/** What data files say of an assessment: all but its facts is flat, so that one row of a table holds it. */
const assessmentRecord = record({
  id: assessmentId.describe('Path of the assessment: source, slash, slug'),
  url: address.describe('The assessment’s page; its JSON twin is index.json below it'),
  source: sourceId.describe('Id of the source whose claims it judges'),
  title: text.describe('What it is called'),
  claims: nonEmptyList(claimCode).describe('Codes of the claims that stand or fall together'),
  verdict: shape.verdict.describe('What became of it; null where it foretells nothing and is only followed'),
  notScored: shape.notScored.describe('Why it is followed and not scored; null where it has a verdict'),
  horizon: text.optional().describe('Until when it speaks, EDTF, or open'),
  criterion: text.optional().describe('What would count as its coming true'),
  difficulty: z.enum(valuesOf(DIFFICULTIES)).optional().describe('How hard it was to foresee when it was written'),
  difficultyBecause: text.optional().describe('Why it was so hard'),
  confidence: z.enum(valuesOf(CERTAINTIES)).optional().describe('How sure we are of the verdict'),
  decidedBy: text.optional().describe('Id of the fact that settled it, or horizon where its time ran out'),
  secondVerdict: z
    .enum(valuesOf(VERDICTS))
    .optional()
    .describe('The verdict of a second coder, who had not seen ours; null where nobody coded it twice'),
  firstVerdict: z
    .enum(valuesOf(VERDICTS))
    .optional()
    .describe('Our verdict when the second coder coded, where it has been changed since'),
  secondBecause: text.optional().describe('Where the two verdicts differ: why ours stands'),
  asOf: date.describe('The last day that it looks at'),
  reason: text.describe('How the facts lead to the verdict; of what is not scored, what is known of it'),
  lookedFor: text.optional().describe('What was looked for and not found'),
  facts: nonEmptyList(weighedFact).optional().describe('The facts that it weighs, in the order of time'),
  counter: text.optional().describe('The strongest that speaks against the verdict; null where nothing was found'),
  counterFacts: nonEmptyList(factId).optional().describe('Ids of the facts that this rests on'),
  counterCitations: nonEmptyList(citationKey).optional().describe('Keys of the works that say so'),
  text: bodyMarkdown,
  ...dates,
});

/** `/verdicts.json`. */
export const verdictsFile = z.strictObject({
  ...fileHeader,
  verdicts: z.array(assessmentRecord).describe('The assessments, scored or followed, by source and first claim'),
});

/** Every assessment. */
export function verdictsData(graph: Graph, to: Routes): z.input<typeof verdictsFile> {
  return whole(verdictsFile, { ...headerOf(graph, to, 'verdicts', lastChange(graph)), verdicts: allOf(graph, to) });
}

/** `/forecasts/index.json`: the same records. */
export const assessmentsFile = z.strictObject({
  ...fileHeader,
  assessments: z.array(assessmentRecord).describe('The assessments, as in verdicts.json'),
});

/** The whole ledger. */
export function assessmentsData(graph: Graph, to: Routes): z.input<typeof assessmentsFile> {
  return whole(assessmentsFile, {
    ...headerOf(graph, to, 'assessments', lastChange(graph)),
    assessments: allOf(graph, to),
  });
}

/** The JSON twin of an assessment’s page: the assessment as in `/verdicts.json`. */
export const assessmentFile = z.strictObject({ ...fileHeader, ...assessmentRecord.shape });

/** All that data files say of an assessment. */
export function assessmentFileData(graph: Graph, to: Routes, assessment: Assessment): z.input<typeof assessmentFile> {
  return whole(assessmentFile, {
    ...headerOf(graph, to, 'assessment', assessment.changed),
    ...recordOf(graph, to, assessment),
  });
}

const allOf = (graph: Graph, to: Routes) =>
  [...graph.assessments.values()].map((assessment) => recordOf(graph, to, assessment));

function recordOf(graph: Graph, to: Routes, assessment: Assessment): Told<z.input<typeof assessmentRecord>> {
  const { id, source, title, claims, verdict, notScored, horizon, criterion, confidence, decidedBy } = assessment;
  const { difficulty, secondCoding, asOf, reason, lookedFor } = assessment;
  const counter = assessment.counter === 'none-found' ? undefined : assessment.counter;
  const against = counter?.facts?.map((fact) => factBy(graph, fact)) ?? [];
  return {
    id,
    url: to.forecast(id),
    source,
    title,
    claims,
    verdict,
    notScored,
    horizon,
    criterion,
    difficulty: difficulty?.level,
    difficultyBecause: difficulty?.because,
    confidence,
    decidedBy,
    secondVerdict: secondCoding?.verdict,
    firstVerdict: secondCoding?.before,
    secondBecause: secondCoding?.because,
    asOf,
    reason,
    lookedFor,
    facts: factsWeighedBy(graph, assessment).map(({ fact, weighs, because }) => ({
      fact: fact.id,
      date: fact.date,
      statement: fact.statement,
      evidence: fact.evidence,
      weighs,
      because,
    })),
    counter: counter?.statement,
    counterFacts: against.map((fact) => fact.id),
    counterCitations: [...new Set(against.flatMap(({ evidence }) => evidence))],
    text: markdownOf(assessment),
    ...datesOf(assessment),
  };
}
