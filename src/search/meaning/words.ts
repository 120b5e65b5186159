import { stem } from 'porter2';
import { foldWords } from '../../model/fold.ts';
import { isStopWord } from '../query-grammar.ts';

/**
 * The words of a text as meaning is looked up by: folded, parted at hyphens too, without those that say nothing by
 * themselves.
 */
export function tellingWords(text: string): string[] {
  return foldWords(text.replace(/[-‐‑]/gu, ' ')).filter((word) => !isStopWord(word));
}

/** What all forms of a folded word share: `weapon` for “weapons”, `annex` for “annexing”. */
export function stemOf(word: string): string {
  return stem(word);
}
