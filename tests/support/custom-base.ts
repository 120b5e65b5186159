import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { SOUND } from './broken-corpus.ts';
import type { Place } from './links.ts';
import { makeOdd } from './odd-content.ts';
import type { Shown } from './odd-content.ts';
import { buildCopy, copyProject } from './project-copy.ts';

const MORE = join(import.meta.dirname, '../fixtures/custom-base');

/** Where it is built for. */
export const CUSTOM_BASE = { SITE_URL: 'https://tram.example', BASE_PATH: '/briefing/' };

/** In which way a site is built, apart from what it is built of and for. */
interface Way {
  /** What stands behind the usual name of its folder. */
  readonly folder?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly through?: readonly string[];
}

/**
 * Builds the site once more, of other content and for another place: two invented texts on a tram line, in a
 * folder of a host. Entries of theirs were renamed, and much of what they say is odd.
 *
 * @param way another way to build the same: what the copy’s folder is renamed to, variables, and programs that run it
 * @returns where it lies, and what it has to show of what is odd; whoever asked removes the folder above
 * @throws {Error} when the build fails
 */
export function buildForBase(
  way: Way = {},
): Required<Omit<Place, 'shards'>> & { readonly root: string; readonly odd: readonly Shown[] } {
  const { folder = '', variables = {}, through = [] } = way;
  const copy = copyProject(join(SOUND, 'content'), join(MORE, 'content'));
  const root = copy + folder;
  if (folder) renameSync(copy, root);
  const odd = makeOdd(root);
  buildCopy(root, { ...CUSTOM_BASE, ...variables }, through);
  return { root, odd, folder: join(root, 'dist'), base: '/briefing/', origin: 'https://tram.example' };
}
