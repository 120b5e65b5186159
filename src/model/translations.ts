import { z } from 'zod';
import { listOf, mapOf, text } from './fields.ts';
import { languageName } from './language.ts';

/** A language other than that of the site. */
const otherLanguage = z
  .string()
  .refine((tag) => languageName(tag) !== undefined && new Intl.Locale(tag).language !== 'en', {
    error: 'Expected the tag of a language other than English, such as `pl`, `uk` or `sr-Latn`',
    abort: true,
  })
  .refine((tag) => new Intl.Locale(tag).toString() === tag, {
    error: ({ input }) =>
      `Expected the tag as it is commonly written, \`${new Intl.Locale(String(input)).toString()}\``,
  });

/** What something is called in other languages, by their tags, the most usual first. */
export const translations = mapOf(otherLanguage, listOf(text));
