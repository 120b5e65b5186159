import { onceForText } from './once-for.ts';
import { partingAt } from './stretches.ts';
import type { LanguageAttributes, Parting } from './stretches.ts';

/** Scripts that run from right to left. */
const RTL: ReadonlySet<string> = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Of few tags, each asked for on every page. */
const localeOf = onceForText((tag) => new Intl.Locale(tag).maximize());

/**
 * What tells a browser in which language and direction words are that stand on a page of ours: a title, a quotation, the
 * first words of a paragraph. In English nothing is told.
 *
 * @param tag of the source or work that the words are of; none where that is not known
 */
export function inLanguage(tag: string | undefined): LanguageAttributes {
  if (tag === undefined) return {};
  const { language, script = '' } = localeOf(tag);
  return language === 'en' ? {} : { lang: tag, ...(RTL.has(script) ? { dir: 'rtl' } : {}) };
}

/** The scripts that go by a name of their own where a language is written in several or in a part of one. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hira', 'Kana'],
  Kore: ['Hang', 'Han'],
};

/** A pattern for a letter of a language’s script; nothing where that is Latin, whose letters tell no language. */
function letterOf(tag: string): string | undefined {
  const { script = 'Latn' } = localeOf(tag);
  return script === 'Latn' ? undefined : `[${(LETTERS[script] ?? [script]).map((name) => `\\p{sc=${name}}`).join('')}]`;
}

/** Whether a language’s letters tell it from ours. */
export const hasOwnLetters = (tag: string) => letterOf(tag) !== undefined;

/** Words of which all letters are of one kind, as a pattern. */
const wordsIn = (letter: string) => String.raw`${letter}(?:[\p{M}\s’'·-]*${letter})*\p{M}*`;

/** A language that is not ours, as the index of search tells it to browsers, which then need no list of scripts. */
export interface ForeignLanguage {
  readonly attributes: LanguageAttributes;
  /** A pattern, in a group, of the words that its letters tell from ours; none where its letters are ours. */
  readonly letters?: string;
}

/** What tells a browser of a language; nothing of ours, or where it is not known. */
export function foreignLanguage(tag: string | undefined): ForeignLanguage | undefined {
  const attributes = inLanguage(tag);
  const letter = attributes.lang && letterOf(attributes.lang);
  return attributes.lang ? { attributes, ...(letter ? { letters: `(${wordsIn(letter)})` } : {}) } : undefined;
}

/** Words in another language, and which that is. */
export interface ForeignWords {
  readonly words: string;
  readonly language: string;
}

/** Words as a pattern has them; previews do this in browsers, of which not all have `RegExp.escape`. */
const literally = (words: string) => words.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/**
 * Parts texts at words that are known to be of other languages, and at the letters of those that have their own.
 *
 * @param known words that may stand in a text, such as titles and names
 * @param languages those whose letters tell them; where two have the same, the first
 */
export function partingBy(known: readonly ForeignWords[], languages: readonly string[]): Parting {
  const foreign = known.filter(({ language }) => inLanguage(language).lang !== undefined);
  const byWords = new Map(foreign.map(({ words, language }) => [words, language]));
  const letters = languages.flatMap((language) => {
    const letter = letterOf(language);
    return letter ? [{ language, letter, one: new RegExp(letter, 'u') }] : [];
  });
  const patterns = [
    ...[...byWords.keys()]
      .sort((a, b) => b.length - a.length)
      .map((words) => String.raw`(?<![\p{L}\p{N}])${literally(words)}(?![\p{L}\p{N}])`),
    ...letters.map(({ letter }) => wordsIn(letter)),
  ];
  if (patterns.length === 0) return (text) => [{ text, attributes: {} }];
  return partingAt(new RegExp(`(${patterns.join('|')})`, 'u'), (text) =>
    inLanguage(byWords.get(text) ?? letters.find(({ one }) => one.test(text))?.language),
  );
}
