import { fold, stemOf, wordsOf } from './tokenize.ts';

/** A word that is looked for. */
export interface Wanted {
  readonly folded: string;
  readonly stem: string;
  /** Whether it is an abbreviation like “US” or “U.S.”, which the word “us” is not. */
  readonly capital: boolean;
}

/** Words that must stand one after the other. */
export type Sequence = readonly Wanted[];

/** How much of a query is looked at. */
export const MOST_CHARACTERS = 1000;
const MOST_WORDS = 60;
const PHRASE = /^\s*["“”](.+)["“”]\s*$/su;
const CAPITAL = /^(?:\p{Lu}\.?){2}$/u;

// Words that stand on every page: marking them would hide what was meant. They count in a phrase, and
// where nothing else was asked for.
const SMALL = new Set(
  (
    'a about after all also an and any are as at be been before but by can could did do does for from had has ' +
    'have he her his how if in into is it its may might not of on or she should so some such than that the their ' +
    'them then there these they this those to was we were what when where which who whom whose why will with would'
  ).split(' '),
);

/** Whether a query is quoted as a whole: only the exact phrase is meant then. */
export function isPhrase(query: string): boolean {
  return PHRASE.test(query);
}

/**
 * Reads a query as what to mark: each word for itself, or, when the whole query is quoted, the phrase.
 * Beyond 1,000 characters or 60 words it is cut.
 */
export function sequencesOf(query: string): Sequence[] {
  const phrase = PHRASE.exec(query)?.[1];
  if (phrase !== undefined) return [phraseOf(phrase)].filter((words) => words.length > 0);
  const cut = query.slice(0, MOST_CHARACTERS);
  const words = [...new Map(wantedOf(cut).map((word) => [`${word.folded} ${word.capital}`, word])).values()];
  const telling = words.filter(({ folded, capital }) => capital || !SMALL.has(folded));
  const alone = (telling.length > 0 ? telling : words).map((word) => [word]);
  return [...alone, ...compoundsOf(cut)];
}

/** `arms-control` is one word to the index; a text may have it as two. */
function compoundsOf(query: string): Sequence[] {
  return piecesOf(query)
    .map((piece) => wordsOf(piece).map(({ folded }) => wanted(folded, false)))
    .filter((words) => words.length > 1);
}

/** The words of a text as one sequence. */
export function phraseOf(text: string): Sequence {
  return wantedOf(text.slice(0, MOST_CHARACTERS));
}

function wantedOf(text: string): Wanted[] {
  return piecesOf(text)
    .map((piece) => wanted(fold(piece), CAPITAL.test(piece.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))))
    .filter(({ folded }) => folded !== '');
}

function piecesOf(text: string): string[] {
  return text.split(/[\s–—]+/u).slice(0, MOST_WORDS);
}

function wanted(folded: string, capital: boolean): Wanted {
  return { folded, stem: stemOf(folded), capital };
}
