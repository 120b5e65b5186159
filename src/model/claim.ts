import { z } from 'zod';
import {
  NO_BAR,
  askedAs,
  atMostWords,
  everyEntry,
  listOf,
  sentence,
  text,
  together,
  whenSound,
  wordsBetween,
} from './fields.ts';
import { edtf } from './edtf.ts';
import { citationKey, ownCode, termId, topicId } from './ids.ts';
import { relation } from './relations.ts';
import { ATTITUDES, ENDORSEMENTS, KINDS, STRENGTHS, VOICES, WEIGHTS, valuesOf } from './vocabulary.ts';

/** A paragraph’s number in its source, counted from 1. The numbering is ours. */
export const paragraphNumber = z.int().min(1);

/** Somebody in the chain through which words reached the source: a term, or nobody by name. */
const link = z.union([z.literal('unnamed'), termId]);

/** One claim that a source makes: `content/claims/<source>/<slug>.md`. */
export const claimSchema = z
  .strictObject({
    ...everyEntry,
    /** Its own name, permanent and unique: the letters of its source, a paragraph, and a small letter: `P12a`. */
    code: ownCode,
    /** A label of at most eight words, for maps and lists. */
    title: atMostWords(8),
    /** The claim in one sentence of ours, readable alone, with every hedge and condition. */
    statement: sentence,
    /** The paragraphs that say it, the first being where it is listed. */
    paragraphs: listOf(paragraphNumber),
    /** The author’s own words that tell the sentence it is drawn from, verbatim; claims of one sentence share them. */
    at: wordsBetween(3, 5),
    kind: z.enum(valuesOf(KINDS)),
    /** How sure the author is of the statement as worded; a firm denial is `asserted`. */
    strength: z.enum(valuesOf(STRENGTHS)),
    /** One clause on which the statement hangs: “as long as …”. */
    condition: text.optional(),
    /** `true` where the statement denies something. */
    negative: z.literal(true).optional(),
    /** The author’s own modal words, verbatim, at most four: “is likely to”. */
    modal: atMostWords(4).optional(),
    voice: z.enum(valuesOf(VOICES)),
    /** When reported: who said it. */
    speaker: termId.optional(),
    /** When reported: the chain through which it reached the source, the nearest to the source first. */
    via: listOf(link).optional(),
    /** When reported: whether the author adopts it. */
    endorsed: z.enum(valuesOf(ENDORSEMENTS)).optional(),
    /** Whose wish, fear, expectation or view the author describes; where it is the author’s own, the author. */
    holder: termId.optional(),
    /** What the holder has in mind. */
    attitude: z.enum(valuesOf(ATTITUDES)).optional(),
    weight: z.enum(valuesOf(WEIGHTS)),
    /** The questions that it speaks to. */
    topics: listOf(topicId),
    /** What the claim names. */
    terms: listOf(termId).optional(),
    askedAs,
    /** The time the source speaks of, relative dates resolved. */
    period: edtf.optional(),
    /** Works that the source refers to at this place. */
    cites: listOf(citationKey).optional(),
    /** Verbatim, at most eight words each. */
    quotes: listOf(atMostWords(8).regex(...NO_BAR)).optional(),
    relations: z.array(relation).min(1, 'Leave the field out where there is none').optional(),
    /** What a careful reader must know: in our words, marked as ours. */
    note: text.optional(),
  })
  .superRefine(
    (claim, context) => {
      const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      if (claim.voice === 'reported') {
        if (!claim.speaker) problem('voice', 'A reported claim needs a `speaker`');
        if (!claim.endorsed) problem('voice', 'A reported claim needs `endorsed`: yes, no or open');
      } else {
        for (const field of ['speaker', 'via', 'endorsed'] as const)
          if (claim[field] !== undefined) problem(field, `Only a reported claim has \`${field}\``);
      }
    },
    whenSound('voice', 'speaker', 'via', 'endorsed'),
  )
  .superRefine(
    ({ kind, holder }, context) => {
      if (kind === 'position' && !holder)
        context.addIssue({
          code: 'custom',
          path: ['kind'],
          message: 'A position needs a `holder`: whose wish, fear or view it is',
        });
    },
    whenSound('kind', 'holder'),
  )
  .superRefine(...together('holder', 'attitude', 'whose it is, and whether an aim, a fear or a view'))
  .superRefine(
    ({ kind, strength }, context) => {
      if ((kind === 'recommendation') !== (strength === 'advised'))
        context.addIssue({
          code: 'custom',
          path: ['strength'],
          message: 'Strength `advised` and kind `recommendation` go together',
        });
    },
    whenSound('kind', 'strength'),
  )
  .superRefine(
    ({ strength, modal }, context) => {
      if (['likely', 'seeming', 'possible'].includes(strength) && !modal)
        context.addIssue({
          code: 'custom',
          path: ['strength'],
          message: `Strength \`${strength}\` needs the author’s own \`modal\` words`,
        });
    },
    whenSound('strength', 'modal'),
  );

export type ClaimData = z.infer<typeof claimSchema>;
