import { MAX_QUERY } from '../../model/facets.ts';
import { fold } from '../../model/fold.ts';
import { isStopWord, phraseOf } from '../query-grammar.ts';
import { stemOf, wordsOf } from './tokenize.ts';

/** A word that is looked for. */
export interface Wanted {
  readonly folded: string;
  readonly stem: string;
  /** Whether it is an abbreviation like “US” or “U.S.”, which the word “us” is not. */
  readonly capital: boolean;
}

/** Words that must stand one after the other. */
export type Sequence = readonly Wanted[];

const MAX_WORDS = 60;
const CAPITAL = /^(?:\p{Lu}\.?){2}$/u;

/**
 * Reads a query as what to mark: each word for itself, or, when the whole query is quoted, the phrase.
 * Beyond 1,000 characters or 60 words it is cut.
 */
export function sequencesOf(query: string): Sequence[] {
  const phrase = phraseOf(query);
  if (phrase !== undefined) return [sequenceOf(phrase)];
  const cut = query.slice(0, MAX_QUERY);
  const words = [...new Map(wantedOf(cut).map((word) => [`${word.folded} ${word.capital}`, word])).values()];
  const telling = words.filter(({ folded, capital }) => capital || !isStopWord(folded));
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
export function sequenceOf(text: string): Sequence {
  return wantedOf(text.slice(0, MAX_QUERY));
}

function wantedOf(text: string): Wanted[] {
  return piecesOf(text)
    .map((piece) => wanted(fold(piece), CAPITAL.test(piece.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))))
    .filter(({ folded }) => folded !== '');
}

function piecesOf(text: string): string[] {
  return text.split(/[\s–—]+/u).slice(0, MAX_WORDS);
}

function wanted(folded: string, capital: boolean): Wanted {
  return { folded, stem: stemOf(folded), capital };
}
