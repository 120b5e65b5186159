import { stem } from 'porter2';
import { fold } from '../../model/fold.ts';

/** A word of a text: where it stands, and how the index knows it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Without case, accents and signs: `us` for “U.S.”. */
  readonly folded: string;
  /** What stands between the word before and this one: nothing, for the first. */
  readonly gap: string;
}

/** Ends what belongs together: no phrase and no mark goes across. */
export const BREAK = '\u2029';

// Letters with points between them are one word, the last point included; an apostrophe parts nothing.
const LETTER = String.raw`[\p{L}\p{N}\p{M}]`;
const WORDS = new RegExp(
  String.raw`(?<!${LETTER})\p{L}(?:\.\p{L})+(?!${LETTER})\.?|${LETTER}+(?:['’ʼ]${LETTER}+)*`,
  'gu',
);

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  let last = 0;
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => {
    const gap = text.slice(last, index);
    last = index + word.length;
    return { start: index, end: last, folded: fold(word), gap };
  });
}

const LONGEST = 64;
// The edition of Snowball’s rules in Pagefind never takes these beginnings for part of an ending. The
// package’s edition does, but spares another, which stands in for them.
const SPARED = /^(?:emerg|inter|later|organ|past|univers)/u;
const STAND_IN = 'gener';
const stems = new Map<string, string>();

/** What all inflections of a folded word share, by the same rules as the index: Snowball’s for English. */
export function stemOf(folded: string): string {
  if (folded.length > LONGEST) return folded;
  let known = stems.get(folded);
  if (known === undefined) stems.set(folded, (known = stemByRules(folded)));
  return known;
}

// Two more rules of that edition: a short word keeps its two letters, and an evening is no inflection of even.
const KEEPS_BOTH = /^([aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt))(?:ed|ing)(?:ly)?$/u;
const EVENING = /^(evening)s?$/u;

function stemByRules(folded: string): string {
  const [, whole] = KEEPS_BOTH.exec(folded) ?? EVENING.exec(folded) ?? [];
  if (whole !== undefined) return whole;
  const spared = SPARED.exec(folded)?.[0];
  if (!spared) return stem(folded);
  const stemmed = spared + stem(STAND_IN + folded.slice(spared.length)).slice(STAND_IN.length);
  // Behind two consonants, as the stand-in does not end, a last E goes.
  return stemmed.replace(/^(emerg|univers)e$/u, '$1');
}
