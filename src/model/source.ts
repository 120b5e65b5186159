import { z } from 'zod';
import { atMostWords, day, everyEntry, listOf, noRepeats, sentence, text, webAddress, whenSound } from './fields.ts';
import { edtf } from './edtf.ts';
import { paragraphNumber } from './claim.ts';
import { CSL_TYPES } from './csl-types.ts';
import { SOURCE_CODE } from './claim-code.ts';
import { sourceId } from './ids.ts';
import { languageTag } from './language.ts';
import { MARKS, valuesOf } from './vocabulary.ts';
import { beginningOf, countWords } from './words.ts';

/** A person’s name by CSL-JSON’s parts. */
export const personName = z.union([
  z.strictObject({
    /** The family name. */
    family: text,
    /** The names before it. */
    given: text.optional(),
  }),
  z.strictObject({
    /** In place of both: a name that is not taken apart, such as that of an institution. */
    literal: text,
  }),
]);

const section = z
  .strictObject({
    /** What stands above the section, in the source or, where it has no heading, in ours. */
    heading: text,
    /** Whether the heading stands in the source or is ours. */
    headingBy: z.enum(['source', 'briefing']),
    /** The section’s first paragraph. */
    first: paragraphNumber,
    /** Its last paragraph. */
    last: paragraphNumber,
  })
  .refine(({ first, last }) => first <= last, { path: ['last'], message: 'Expected `last` not before `first`' });

/** How many words an incipit has: more than `most` only where that many begin another paragraph too. */
export const INCIPIT: Readonly<Record<'least' | 'most' | 'longest', number>> = { least: 4, most: 6, longest: 12 };

const paragraph = z
  .strictObject({
    /**
     * The paragraph’s first four to six words, verbatim, of a shorter one all of them; up to twelve where another begins
     * with the same six.
     */
    incipit: text,
    /** How many words the paragraph has. */
    words: z.int().min(1),
    /** What it says, in at most twelve words of ours. */
    gist: atMostWords(12),
  })
  .superRefine(
    ({ incipit, words: count }, context) => {
      const found = countWords(incipit);
      if (found > INCIPIT.longest || found < Math.min(INCIPIT.least, count))
        context.addIssue({ code: 'custom', path: ['incipit'], message: badLength(found) });
    },
    whenSound('incipit', 'words'),
  );

const badLength = (found: number) =>
  `Expected its first four to six words, or all of a shorter paragraph; found ${found}`;

/** What is taken apart: `content/sources/<source>.md`. Its body is the digest. */
export const sourceSchema = z
  .strictObject({
    ...everyEntry,
    /** The one to three capital letters that its claims’ codes begin with: `P`, `NSS`. */
    code: z.string().regex(SOURCE_CODE, 'Expected one to three capital letters'),
    /** The shape that stands for it everywhere, beside its code or name; where none is written, it is given one. */
    mark: z.enum(valuesOf(MARKS)).optional(),
    /** Its title, as it was published. */
    title: atMostWords(40),
    /** The same in sentence case, where it is in title case: bibliographies keep titles so, and styles raise them. */
    sentenceTitle: text.optional(),
    /** What it is called where space is short: “Note (2019)”. */
    short: atMostWords(4),
    /** Those confirmed; an empty list where nobody is. */
    authors: z.array(personName).superRefine(noRepeats()),
    /** Who published it; of a speech, the office or body that gave it out, not the archive where one reads it. */
    publisher: text,
    /** The series, journal, newspaper or book it appeared in, where it appeared in one: a speech did not. */
    container: text.optional(),
    /** What it is, by CSL’s types: how a bibliography lists it. */
    type: z.enum(CSL_TYPES),
    /** What sort of text it is, in words: “policy paper”, “address to Congress”. */
    genre: text,
    /** BCP 47. */
    language: languageTag,
    /** When it appeared or was given, as far as that is confirmed. */
    issued: edtf,
    /** When its text implies that it was written, and by what. */
    written: z
      .strictObject({
        /** When that is. */
        date: edtf,
        /** What in the text implies it. */
        reason: sentence,
      })
      .optional(),
    /** Where it stands on the web. */
    url: webAddress.optional(),
    /** What could not be confirmed about it, a sentence each. */
    unconfirmed: listOf(sentence).optional(),
    /** What a reader must know of the text that was read, in whole sentences: that it is an excerpt, or that its paragraph breaks are ours. */
    note: sentence.optional(),
    /** The other sources here that its text refers to; an empty list once it was read for that and refers to none. */
    refersTo: z.array(sourceId).superRefine(noRepeats()).optional(),
    /** What it exists to say, in our words. */
    thesis: sentence,
    /** Its parts, which take in every paragraph without a gap. */
    sections: z.array(section).min(1),
    /** Its paragraphs in their order, each with its first words, its length and what it says. */
    paragraphs: z.array(paragraph).min(1),
    /** The day on which they were last renumbered: the codes of claims that were there already may name old numbers. */
    renumbered: day.optional(),
  })
  .superRefine(
    (source, context) => {
      let next = 1;
      source.sections.forEach((part, index) => {
        if (part.first !== next)
          context.addIssue({
            code: 'custom',
            path: ['sections', index, 'first'],
            message: `Expected this section to begin with paragraph ${next}`,
          });
        next = part.last + 1;
      });
      if (next !== source.paragraphs.length + 1)
        context.addIssue({
          code: 'custom',
          path: ['sections', source.sections.length - 1, 'last'],
          message: `Expected the last section to end with paragraph ${source.paragraphs.length}`,
        });
    },
    whenSound('sections', 'paragraphs'),
  )
  .superRefine(({ paragraphs }, context) => {
    const begins = paragraphs.map(({ incipit }) => beginningOf(incipit, INCIPIT.most));
    for (const [index, { incipit }] of paragraphs.entries()) {
      const found = countWords(incipit);
      if (found > INCIPIT.most && begins.filter((begin) => begin === begins[index]).length === 1)
        context.addIssue({
          code: 'custom',
          path: ['paragraphs', index, 'incipit'],
          message: `${badLength(found)}, and no other paragraph begins so`,
        });
    }
  }, whenSound('paragraphs'));

export type SourceData = z.infer<typeof sourceSchema>;
