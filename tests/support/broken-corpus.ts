import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder above the content that the check finds nothing wrong with. */
export const SOUND = join(import.meta.dirname, '../fixtures/corpora/sound');

/**
 * Copies the sound content to a folder of its own and puts one file into it.
 *
 * @param path the file, from the folder: `content/terms/tram-line.md`
 * @returns the folder; whoever asked removes it
 */
export function corpusWith(path: string, text: string): string {
  const root = mkdtempSync(join(tmpdir(), 'corpus-'));
  cpSync(SOUND, root, { recursive: true });
  writeFileSync(join(root, path), text);
  return root;
}
