import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Changes the text of an entry, and says when and that it has changed.
 *
 * @param file the entry’s file
 * @param make is given its text
 * @returns whether that is another one now; where it is the same, nothing is written
 */
export function changeEntry(file: string, make: (text: string) => string): boolean {
  const text = readFileSync(file, 'utf8');
  const made = make(text);
  if (made === text) return false;
  const dated = made
    .replace(/^change: .*\n/mu, '')
    .replace(/^changed: .*$/mu, 'changed: "2026-11-30"\nchange: It is said otherwise.');
  writeFileSync(file, dated);
  return true;
}
