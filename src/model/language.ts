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

/** How an element says that its text is in a language which is not the page’s. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: 'rtl';
}

/** Scripts that run from right to left. */
const RTL: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * What tells a browser in which language and direction words are that stand on a page of ours: a title, a quotation, the
 * first words of a paragraph. In English nothing is told.
 *
 * @param tag of the source or work that the words are of; none where that is not known
 */
export function inLanguage(tag: string | undefined): LanguageAttributes {
  if (tag === undefined) return {};
  const { language, script = '' } = new Intl.Locale(tag).maximize();
  return language === 'en' ? {} : { lang: tag, ...(RTL.has(script) ? { dir: 'rtl' } : {}) };
}
