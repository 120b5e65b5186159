import { z } from 'zod';
import { edtf } from './edtf.ts';
import { atMostWords, day, everyEntry, listOf, noRepeats, sentence, text, whenSound } from './fields.ts';
import { claimCode, factId } from './ids.ts';
import { CERTAINTIES, DIFFICULTIES, NOT_SCORED, VERDICTS, WEIGHINGS, valuesOf } from './vocabulary.ts';

const verdict = z.enum(valuesOf(VERDICTS));

/** Half a sentence: it goes on behind a colon, so it begins small and has no full stop. */
const clause = text.regex(/[^.]$/u, 'Expected half a sentence, without a full stop');

/** A fact that an assessment weighs. */
const weighed = z.strictObject({
  /** The fact. */
  fact: factId,
  /** Which way it points: for the claim, against it, or neither. */
  weighs: z.enum(valuesOf(WEIGHINGS)),
  /** Why it bears on this claim, in half a sentence. */
  because: clause,
});

/** The strongest that can be said against the verdict. */
const counter = z.strictObject({
  /** What speaks against it. */
  statement: sentence,
  /** The facts that it rests on; absent where it only reads the words in another way, and then it asserts no fact. */
  facts: listOf(factId).optional(),
});

/**
 * What became of a claim: `content/assessments/<source>/<slug>.md`. A forecast is scored: it has a criterion, a horizon
 * and a verdict. What foretells nothing says by `notScored` why, and has none of them.
 */
export const assessmentSchema = z
  .strictObject({
    ...everyEntry,
    /** What is foretold, in a few words, for the ledger. */
    title: atMostWords(12),
    /** Claims of that source that stand or fall together. */
    claims: listOf(claimCode),
    /** Why it is followed and not scored. Only what the author himself says will or will not be is scored. */
    notScored: z.enum(valuesOf(NOT_SCORED)).optional(),
    /**
     * Until when the forecast speaks: the author’s own end, else the end of what the claim speaks of, such as a war or a
     * term of office; `open` where neither sets one.
     */
    horizon: z.union([z.literal('open'), edtf]).optional(),
    /**
     * What would count as its coming true, from the author’s words alone, so that a stranger would decide alike. A
     * promise of effort is met by effort; a “may” can come true and cannot be refuted.
     */
    criterion: sentence.optional(),
    /** What became of it. */
    verdict: verdict.optional(),
    /** How hard the forecast was when it was written, and why. */
    difficulty: z
      .strictObject({
        level: z.enum(valuesOf(DIFFICULTIES)),
        /** Why. */
        because: sentence,
      })
      .optional(),
    /** How sure we are of the verdict. */
    confidence: z.enum(valuesOf(CERTAINTIES)).optional(),
    /** The fact that settled it, or `horizon` where its time ran out. Only what is settled has it. */
    decidedBy: z.union([z.literal('horizon'), factId]).optional(),
    /**
     * The verdict of somebody who coded it apart from us and had not seen ours; where the two differ, why ours stands; and
     * ours as it was then, where it has been changed since, so that the agreement stays that of two independent codings.
     */
    secondCoding: z
      .strictObject({
        /** Theirs. */
        verdict,
        /** Where the two differ: why ours stands. */
        because: sentence.optional(),
        /** Ours as it was then, where it has been changed since. */
        before: verdict.optional(),
      })
      .optional(),
    /** The day up to which the record was looked at, also where the horizon ended long before; the latest of all is where the site says that the record ends. */
    asOf: day,
    /** How the facts lead to the verdict; of what is not scored, what is known of it. */
    reason: sentence,
    /** What was looked for and not found. */
    lookedFor: sentence.optional(),
    facts: z
      .array(weighed)
      .min(1, 'Expected at least one; leave the field out where the record has none')
      .superRefine(noRepeats(({ fact }) => fact))
      .optional(),
    /** The strongest evidence against the verdict. */
    counter: z.union([z.literal('none-found'), counter]).optional(),
  })
  .superRefine((entry, context) => {
    for (const field of SCORED_FIELDS)
      if ((entry[field] === undefined) === (entry.notScored === undefined))
        context.addIssue({
          code: 'custom',
          path: [field],
          message: entry.notScored
            ? `Expected no \`${field}\`: what is not scored has none`
            : `Expected \`${field}\`, or \`notScored\` with the reason why it has none`,
        });
    for (const field of MAYBE_SCORED_FIELDS)
      if (entry.notScored && entry[field] !== undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `Expected no \`${field}\`: what is not scored has none`,
        });
  }, whenSound('notScored'))
  .superRefine(
    ({ verdict: reached, facts, lookedFor, decidedBy, secondCoding }, context) => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: field.split('.'), message });
      if (!reached) return;
      const { facts: needed, settled } = VERDICTS[reached];
      if (needed === 'some' && !facts) refuse('facts', `Expected \`facts\`: "${reached}" rests on them`);
      if (needed === 'none' && facts)
        refuse('verdict', `Expected another verdict: "${reached}" says that the record holds no fact`);
      if (needed === 'none' && !lookedFor)
        refuse('lookedFor', `Expected \`lookedFor\`: "${reached}" says what was looked for`);
      if (settled && !decidedBy) refuse('decidedBy', `Expected \`decidedBy\`: the fact that settled it, or "horizon"`);
      if (!settled && decidedBy) refuse('decidedBy', `Expected no \`decidedBy\`: "${reached}" is not settled`);
      if (decidedBy && decidedBy !== 'horizon' && !facts?.some(({ fact }) => fact === decidedBy))
        refuse('decidedBy', `Expected "${decidedBy}" among the \`facts\``);
      if (secondCoding && (secondCoding.verdict === reached) !== (secondCoding.because === undefined))
        refuse(
          'secondCoding.because',
          secondCoding.because
            ? 'Expected no `because`: both verdicts are the same'
            : 'Expected `because`: the two verdicts differ',
        );
    },
    whenSound('verdict', 'facts', 'lookedFor', 'decidedBy', 'secondCoding'),
  )
  .superRefine(
    ({ verdict: reached, secondCoding, confidence }, context) => {
      if (confidence === 'high' && secondCoding && secondCoding.verdict !== reached)
        context.addIssue({
          code: 'custom',
          path: ['confidence'],
          message: 'Expected less than `high`: a second reading comes to another verdict',
        });
    },
    whenSound('verdict', 'secondCoding', 'confidence'),
  );
export type AssessmentData = z.infer<typeof assessmentSchema>;

/** What every scored assessment has, and no other. */
export const SCORED_FIELDS = ['horizon', 'criterion', 'verdict', 'difficulty', 'confidence', 'counter'] as const;
/** What only a scored assessment may have. */
const MAYBE_SCORED_FIELDS = ['decidedBy', 'secondCoding'] as const;

/** An assessment that scores a forecast. */
export type Scored<Entry extends AssessmentData> = Omit<Entry, 'notScored'> & {
  readonly [Field in (typeof SCORED_FIELDS)[number]]-?: NonNullable<Entry[Field]>;
} & { readonly notScored?: undefined };
/** An assessment that follows what foretells nothing. */
export type NotScored<Entry extends AssessmentData> = Omit<
  Entry,
  (typeof SCORED_FIELDS)[number] | (typeof MAYBE_SCORED_FIELDS)[number]
> & { readonly notScored: NonNullable<Entry['notScored']> } & {
  readonly [Field in (typeof SCORED_FIELDS)[number] | (typeof MAYBE_SCORED_FIELDS)[number]]?: undefined;
};
