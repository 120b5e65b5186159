import { fold } from '../../model/fold.ts';
import { isStopWord } from '../query-grammar.ts';
import { askIndex, matchConcept } from './matching.ts';
import type { SearchIndex } from './pagefind.ts';
import { wordConcept } from './parse-query.ts';
import type { Names } from './parse-query.ts';

const HYPHEN = /[-‐‑]/u;

/** What often stands before a hyphen. */
const PREFIX = /^(?:anti|co|counter|cyber|ex|extra|inter|mid|multi|non|post|pre|pro|re|self|semi|sub|trans|un|zero)$/u;

/**
 * Words with hyphens as the records have them: “anti west” where they say “anti-Western”, “wishful thinkers” where no
 * record has “wishful-thinkers” as one word.
 */
export async function fitHyphens(index: SearchIndex, words: readonly string[], names: Names): Promise<string[]> {
  const isSaid = async (word: string) => (await matchConcept(index, wordConcept(word))).size > 0;
  // Of most words it would take the lists of all words to know whether they begin another.
  const isOne = async (before: string, joined: string) =>
    PREFIX.test(fold(before)) ? isSaid(joined) : (await askIndex(index, joined, true)).size > 0;
  const isName = (word: string) => names.has(fold(word));
  const parted = await Promise.all(
    words.map(async (word) => {
      const parts = word.split(HYPHEN).filter((part) => fold(part) !== '');
      return parts.length < 2 || isName(word) || (await isSaid(word)) ? word : parts;
    }),
  );
  const fitted: string[] = [];
  for (const word of parted.flat()) {
    const before = fitted.at(-1);
    const joined = `${before ?? ''}-${word}`;
    const isApart = before === undefined || names.has(`${fold(before)} ${fold(word)}`) || HYPHEN.test(before);
    if (isApart || [before, word].some((it) => isStopWord(fold(it))) || !(await isOne(before, joined)))
      fitted.push(word);
    else fitted.splice(-1, 1, joined);
  }
  return fitted;
}
