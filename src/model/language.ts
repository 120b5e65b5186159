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
