import { fold } from '../../model/fold.ts';

// British spellings and what the records have instead.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/our/u, 'or'],
  [/is(e|es|ed|ing|ation|ations)$/u, 'iz$1'],
  [/ys(e|es|ed|ing)$/u, 'yz$1'],
  [/enc(e|es)$/u, 'ens$1'],
  [/^sc(ep)/u, 'sk$1'],
  [/ll(ed|ing|er)$/u, 'l$1'],
  [/mme(s?)$/u, 'm$1'],
  [/tre(s?)$/u, 'ter$1'],
];

/** How many letters may be wrong: none in a short word, more in a longer one. */
const mostWrong = (length: number) => (length < 4 ? 0 : length < 7 ? 1 : length < 11 ? 2 : 3);

/** From how many letters on a mistyped word may be the beginning of another. */
const SHORTEST_BEGINNING = 7;

/** From how many letters on a word is long. */
const LONG = 8;

/** The American spellings that a word may stand for. */
export function spellingsOf(word: string): string[] {
  return SPELLINGS.flatMap(([from, to]) => (from.test(word) ? [word.replace(from, to)] : []));
}

/**
 * The known word that a mistyped one may have meant: the one with the fewest letters to change, where
 * another first letter counts twice; where none is near, one that a longer word begins with.
 *
 * @param word what was typed
 * @param known in lower case without accents
 * @returns `undefined` where none is near
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const typed = fold(word);
  let best: string | undefined;
  let least = mostWrong(typed.length) + 1;
  for (const other of known) {
    if (Math.abs(other.length - typed.length) > least) continue;
    const wrong = wrongLetters(typed, other) + (other[0] === typed[0] ? 0 : 1);
    if (wrong < least) [best, least] = [other, wrong];
  }
  return best ?? (typed.length < SHORTEST_BEGINNING ? undefined : known.find((other) => begins(other, typed)));
}

/** Whether a long word is another, or the beginning of another, but for a letter: few words of English are so near. */
export function isSlip(word: string, other: string): boolean {
  return word.length >= LONG && begins(other, word);
}

/** Whether a word begins with another, but for a letter. */
function begins(word: string, typed: string): boolean {
  return [-1, 0, 1].some((more) => wrongLetters(typed, word.slice(0, typed.length + more)) <= 1);
}

/**
 * How many letters to add, drop, change or swap with the next make one word of the other (optimal string alignment).
 * Levenshtein’s distance, which npm has, counts a swap twice, and would miss “rseet” for “reset”.
 */
export function wrongLetters(a: string, b: string): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
