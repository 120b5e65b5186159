import { stem } from 'porter2';

/** What all forms of a folded word share: `weapon` for “weapons”, `annex` for “annexing”. */
export function stemOf(word: string): string {
  return stem(word);
}
