import { z } from 'zod';

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * What a language is called in English.
 *
 * @param tag its tag, by BCP 47: `pl`, `sr-Latn`
 * @returns nothing where the tag is not well formed or names no language: `ua` is a country
 */
export function languageName(tag: string): string | undefined {
  try {
    return NAMES.of(tag);
  } catch {
    return undefined;
  }
}

/** A language by its tag in the written form of BCP 47: `en`, `de-AT`, `zh-Hans`, `sr-Latn`. */
export const languageTag = z
  .string()
  .refine((tag) => languageName(tag) !== undefined, {
    error: 'Expected the tag of a language by BCP 47, such as en, de-AT, zh-Hans or sr-Latn',
    abort: true,
  })
  .refine((tag) => Intl.getCanonicalLocales(tag)[0] === tag, {
    error: ({ input }) => `Expected "${Intl.getCanonicalLocales(String(input))[0] ?? ''}", as the tag is written`,
  });
