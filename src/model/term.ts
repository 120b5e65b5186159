import { z } from 'zod';
import { everyEntry, listOf, sentence, text, title, together, whenSound } from './fields.ts';
import { reviewed } from './review.ts';
import { translations } from './translations.ts';
import { TERM_KINDS, valuesOf } from './vocabulary.ts';

/** What claims name: `content/terms/<id>.md`. Glossary, `<abbr>`, search aliases and entity pages come from it. */
export const termSchema = z
  .strictObject({
    ...everyEntry,
    title,
    kind: z.enum(valuesOf(TERM_KINDS)),
    /** Where its name stands in a sentence with it: “the tram line”. */
    article: z.literal('the').optional(),
    /** Other names that readers type or texts use. */
    aliases: listOf(text).optional(),
    /**
     * What it is called in other languages, by their tags, the most usual name first: search finds it by them, and no
     * text is read for them.
     */
    translations: translations.optional(),
    /** The one among title and aliases that is an abbreviation and is marked as one in claims. */
    abbreviation: text.optional(),
    /** What the abbreviation stands for. */
    expansion: text.optional(),
    /** What it is, in one sentence. */
    definition: sentence,
    reviewed,
  })
  .superRefine(...together('abbreviation', 'expansion'))
  .superRefine(
    (term, context) => {
      if (term.abbreviation && ![term.title, ...(term.aliases ?? [])].includes(term.abbreviation))
        context.addIssue({
          code: 'custom',
          path: ['abbreviation'],
          message: 'Expected the abbreviation to be the title or one of the aliases',
        });
      if (term.aliases?.includes(term.title))
        context.addIssue({ code: 'custom', path: ['aliases'], message: 'Expected no alias equal to the title' });
    },
    whenSound('title', 'aliases', 'abbreviation'),
  );
export type TermData = z.infer<typeof termSchema>;
