import { z } from 'zod';
import { atMostWords, everyEntry, listOf, noRepeats, sentence, text, webAddress, whenSound } from './fields.ts';
import { edtf } from './edtf.ts';
import { paragraphNumber } from './claim.ts';
import { CSL_TYPES } from './csl-types.ts';
import { sourceId } from './ids.ts';
import { languageTag } from './language.ts';
import { personName } from './source.ts';
import { CHECKED, CITATION_STATES, valuesOf } from './vocabulary.ts';

const citedBy = z.strictObject({
  /** The source that refers to it. */
  source: sourceId,
  /** Absent only for a promotional link, which stands beside the text. */
  paragraphs: listOf(paragraphNumber).optional(),
  /** The linked words, verbatim, at most eight; where our copy does not show them, the words the link belongs to. */
  anchor: atMostWords(8).optional(),
  state: z.enum(valuesOf(CITATION_STATES)),
});

/** A work that a source refers to, or that our notes rest on: `content/citations/<key>.md`. */
export const citationSchema = z
  .strictObject({
    ...everyEntry,
    /** What it is, by CSL’s types: how a bibliography lists it. */
    type: z.enum(CSL_TYPES),
    /** In brackets where it is ours, with “…” behind it where it is cut; absent only where every state is `unidentified`. */
    title: text.optional(),
    /** Who wrote it: people, or an institution or agency as `literal`. */
    author: z.array(personName).min(1).superRefine(noRepeats()).optional(),
    /** The newspaper, journal, site or book; of a law by its short form, as citations of laws have it: `Stat.`. */
    'container-title': text.optional(),
    /** Who published it. */
    publisher: text.optional(),
    /** What sort of text it is, in words; of a law, the series that its number counts in: `Pub. L.`. */
    genre: text.optional(),
    /** The number of a report, or of a law in its series; in a journal, the one that stands in place of pages. */
    number: text.optional(),
    /** The volume of a journal, or of a collection of laws. */
    volume: text.optional(),
    /** The issue of a journal, a magazine or a newspaper. */
    issue: text.optional(),
    /** The page, or the first and the last. */
    page: text.optional(),
    /** Of a law: the section of the code. */
    section: text.optional(),
    /** When it came out. */
    issued: edtf.optional(),
    /** Of a speech: the day; some styles date a speech by that alone. */
    'event-date': edtf.optional(),
    /** Of a speech: what it was given at. */
    'event-title': text.optional(),
    /** Of a speech: where. */
    'event-place': text.optional(),
    /** The day it was last looked up. */
    accessed: edtf.optional(),
    /** Where it stands on the web. */
    URL: webAddress.optional(),
    /** Its language, by its tag: `pl`. */
    language: languageTag.optional(),
    checked: z.enum(valuesOf(CHECKED)),
    /** Each source that refers to it, and where; left out of a work that our own words alone rest on. */
    citedBy: z.array(citedBy).min(1).superRefine(noRepeats()).optional(),
    /** What a careful reader must know about the record, in whole sentences. */
    note: sentence.optional(),
  })
  .superRefine(
    (citation, context) => {
      const states = (citation.citedBy ?? []).map(({ state }) => state);
      const unidentified = states.length > 0 && states.every((state) => state === 'unidentified');
      if (!citation.title && !unidentified)
        context.addIssue({
          code: 'custom',
          path: ['title'],
          message: 'Expected a `title`: only a work that every source leaves unidentified has none',
        });
    },
    whenSound('title', 'citedBy'),
  )
  .superRefine((citation, context) => {
    citation.citedBy?.forEach(({ state, paragraphs, anchor }, index) => {
      if (state === 'not-evidence') return;
      if (!paragraphs || !anchor)
        context.addIssue({
          code: 'custom',
          path: ['citedBy', index],
          message: `Expected \`paragraphs\` and \`anchor\` beside state \`${state}\``,
        });
    });
  }, whenSound('citedBy'))
  .superRefine(
    ({ checked, URL: address }, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['checked'], message });
      if (checked === 'not-opened' && address === undefined)
        refuse(
          'Expected a `URL` beside it, since it says that the address is known; look for one, and where there is none write `not-found`',
        );
      if (checked === 'not-found' && address !== undefined)
        refuse(
          'Expected no `URL` beside it, since it says that none was found; a page that was not read is `not-opened`',
        );
    },
    whenSound('checked', 'URL'),
  );
export type CitationData = z.infer<typeof citationSchema>;
