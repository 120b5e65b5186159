import { MAX_QUERY } from '../../model/facets.ts';
import { fold } from '../../model/fold.ts';
import { isLightWord } from '../light-words.ts';
import { OR, isStopWord } from '../query-grammar.ts';
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
 * Reads the words of a query as what to mark, each for itself, those that tell nothing or little only where there are no
 * others. Beyond 1,000 characters or 60 words they are cut.
 */
export function sequencesOf(typed: readonly string[]): Sequence[] {
  const cut = typed
    .filter((word) => word !== OR)
    .join(' ')
    .slice(0, MAX_QUERY);
  const words = [...new Map(wantedOf(cut).map((word) => [`${word.folded} ${word.capital}`, word])).values()];
  const saying = words.filter(({ folded, capital }) => capital || !isStopWord(folded));
  const telling = saying.filter(({ folded, capital }) => capital || !isLightWord(folded));
  const alone = [telling, saying, words].find(({ length }) => length > 0)?.map((word) => [word]) ?? [];
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
