/**
 * Writes a list of words short: of each word what it does not share with the one before, after a digit for how many
 * letters it shares (front coding). As plain JSON the list would take the first result of a mistyped word beyond what
 * it may cost.
 *
 * @param words sorted, each once, of letters alone
 */
export function writeWords(words: readonly string[]): string {
  const shorten = (word: string, at: number) => {
    let shared = 0;
    while (shared < 9 && word[shared] === words[at - 1]?.[shared]) shared += 1;
    return `${shared}${word.slice(shared)}`;
  };
  return words.map(shorten).join('');
}

/** Reads what `writeWords` has written. */
export function readWords(written: string): string[] {
  const words: string[] = [];
  for (const [, shared, rest = ''] of written.matchAll(/(\d)(\D*)/gu))
    words.push((words.at(-1) ?? '').slice(0, Number(shared)) + rest);
  return words;
}
