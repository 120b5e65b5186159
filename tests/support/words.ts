import { isLightWord } from '../../src/search/light-words.ts';
import { isStopWord } from '../../src/search/query-grammar.ts';
import { claims } from './content.ts';

// What a test searches for, whatever the content is about.

/** The words of a text in lower case, without references and without what nobody would search for. */
function wordsOf(text: string): Set<string> {
  const words =
    text
      .replaceAll(/\[\[.*?\]\]|\[@.*?\]/gu, ' ')
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !isStopWord(word) && !isLightWord(word)));
}

/**
 * The word that stands in most of some texts.
 *
 * @throws {Error} when they have none
 */
export function commonest(texts: readonly string[]): string {
  const all = texts.flatMap((text) => [...wordsOf(text)]);
  const [first] = [...Map.groupBy(all, (word) => word)].sort(([, one], [, other]) => other.length - one.length);
  if (!first) throw new Error('The texts have no word to search for');
  return first[0];
}

/** A word that many claims have. */
export const COMMON = commonest(claims.map(({ statement }) => statement));

/** Two words of the first claim. */
export const TWO_WORDS = [...wordsOf(claims[0]?.statement ?? '')].slice(0, 2).join(' ');

const told = claims.map(({ statement }) => [...wordsOf(statement)]);

/** A long word of the claims, in which two letters have changed their places. */
export const MISSPELT = told
  .flat()
  .reduce((longest, word) => (word.length > longest.length ? word : longest))
  .replace(/^(.{4})(.)(.)/u, '$1$3$2');

/** Words of two claims; nothing in another claim begins as they do. */
export const [RARE = '', OTHER_RARE = ''] = told.flatMap((words, index) => {
  const others = claims.map(({ title, statement }) => ` ${title} ${statement}`.toLowerCase());
  const isElsewhere = (word: string) =>
    others.some((text, at) => at !== index && text.includes(` ${word.slice(0, 4)}`));
  return words.filter((word) => word.length > 5 && !isElsewhere(word)).slice(0, 1);
});
if (!OTHER_RARE) throw new Error('The content has no two claims with a word of their own');
