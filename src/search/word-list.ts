const MOST_SHARED = 9;

/**
 * Writes a list of words short: of each word what it does not share with the one before, after a digit for
 * how many letters it shares (front coding).
 *
 * @param words sorted, of letters alone
 */
export function writeWords(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const shared = sharedBy(words[at - 1] ?? '', word);
      return `${shared}${word.slice(shared)}`;
    })
    .join('');
}

/** Reads what `writeWords` has written. */
export function readWords(written: string): string[] {
  const words: string[] = [];
  for (const [, shared = '', rest = ''] of written.matchAll(/(\d)(\D*)/gu))
    words.push((words.at(-1) ?? '').slice(0, Number(shared)) + rest);
  return words;
}

function sharedBy(a: string, b: string): number {
  let shared = 0;
  while (shared < MOST_SHARED && shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
