import { z } from 'zod';
import type { Graph } from '../../graph/graph.ts';
import { assessmentSchema } from '../../model/assessment.ts';
import { assessmentId, citationKey, claimCode, sourceId } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { address, date, dates, fileHeader, headerOf, nonEmptyList, text } from './fields.ts';
import { lastChange } from '../../graph/changed-on.ts';

const assessment = z.strictObject({
  id: assessmentId.describe('Path of the assessment: source, slash, slug'),
  url: address.describe('Its place in the ledger'),
  source: sourceId.describe('Id of the source whose claims it judges'),
  title: text.describe('What it is called'),
  claims: nonEmptyList(claimCode).describe('Codes of the claims that stand or fall together'),
  horizon: text.describe('By when it can be judged, EDTF, or open'),
  criterion: text.describe('What would count as having come true'),
  verdict: assessmentSchema.shape.verdict.describe('What became of it'),
  asOf: date.describe('The last day that the verdict looks at'),
  reason: text.describe('How the facts lead to the verdict'),
  facts: nonEmptyList(
    z.strictObject({
      date: date.describe('When it happened, EDTF'),
      statement: text.describe('What happened'),
      evidence: nonEmptyList(citationKey).describe('Keys of the works that say so'),
    }),
  )
    .optional()
    .describe('What the verdict rests on'),
  counter: z
    .strictObject({
      statement: text.describe('What speaks against the verdict'),
      citations: nonEmptyList(citationKey)
        .optional()
        .describe('Keys of the works that say so; left out where our record has none'),
    })
    .optional()
    .describe('The strongest evidence against the verdict; left out where none was found'),
  ...dates,
});

/** `/forecasts/index.json`. */
export const assessmentsFile = z.strictObject({
  ...fileHeader,
  assessments: z.array(assessment).describe('The assessments, by source and first claim'),
});

/** The whole ledger. */
export function assessmentsData(graph: Graph, to: Routes): z.input<typeof assessmentsFile> {
  return {
    ...headerOf(to, 'assessments', lastChange(graph)),
    assessments: [...graph.assessments.values()].map(
      ({ id, source, body: _body, formerly: _formerly, counter, ...fields }) => ({
        id,
        url: to.forecast(id),
        source,
        ...fields,
        counter: counter === 'none-found' ? undefined : counter,
      }),
    ),
  };
}
