import { z } from 'zod';
import { edtf } from './edtf.ts';
import { atMostWords, day, everyEntry, listOf, sentence, whenSound } from './fields.ts';
import { citationKey, claimCode } from './ids.ts';
import { VERDICTS, valuesOf } from './vocabulary.ts';

const fact = z.strictObject({
  /** When it happened. */
  date: edtf,
  statement: sentence,
  evidence: listOf(citationKey),
});

const counter = z.strictObject({
  statement: sentence,
  /** Absent where our record has no source for it; pages say so. */
  citations: listOf(citationKey).optional(),
});

/** What became of a forecast: `content/assessments/<source>/<slug>.md`. */
export const assessmentSchema = z
  .strictObject({
    ...everyEntry,
    title: atMostWords(12),
    /** Claims of that source that stand or fall together. */
    claims: listOf(claimCode),
    /** By when it can be judged; `open` where the source sets no end. */
    horizon: z.union([z.literal('open'), edtf]),
    /** What would count as having come true. */
    criterion: sentence,
    verdict: z.enum(valuesOf(VERDICTS)),
    /** The last day that the verdict looks at. */
    asOf: day,
    /** How the facts lead to the verdict. */
    reason: sentence,
    facts: z.array(fact).min(1, 'Expected at least one; leave the field out where the record has none').optional(),
    /** The strongest evidence against the verdict. */
    counter: z.union([z.literal('none-found'), counter]),
  })
  .superRefine(
    ({ verdict, facts }, context) => {
      const needed = VERDICTS[verdict].facts;
      if (needed === 'some' && !facts)
        context.addIssue({
          code: 'custom',
          path: ['facts'],
          message: `Expected \`facts\`: "${verdict}" rests on them`,
        });
      if (needed === 'none' && facts)
        context.addIssue({
          code: 'custom',
          path: ['verdict'],
          message: `Expected another verdict: "${verdict}" says that the record holds no fact`,
        });
    },
    whenSound('verdict', 'facts'),
  );
export type AssessmentData = z.infer<typeof assessmentSchema>;
