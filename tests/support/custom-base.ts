import { join } from 'node:path';
import { SOUND } from './broken-corpus.ts';
import type { Place } from './links.ts';
import { buildCopy, copyProject } from './project-copy.ts';

const MORE = join(import.meta.dirname, '../fixtures/custom-base');

/**
 * Builds the site once more, of other content and for another place: two invented texts on a tram line, in a
 * folder of a host. Entries of theirs were renamed.
 *
 * @returns where it lies; whoever asked removes the folder above
 * @throws {Error} when the build fails
 */
export function buildForBase(): Required<Place> & { readonly root: string } {
  const root = copyProject(join(SOUND, 'content'), join(MORE, 'content'));
  buildCopy(root, { SITE_URL: 'https://tram.example', BASE_PATH: '/briefing/' });
  return { root, folder: join(root, 'dist'), base: '/briefing/', origin: 'https://tram.example' };
}
