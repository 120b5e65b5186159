import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { SOUND } from './broken-corpus.ts';
import type { Place } from './links.ts';
import { copyProject } from './project-copy.ts';

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
  // What vitest tells its own modules by the environment is not for this build.
  const { BASE_URL: _base, MODE: _mode, DEV: _dev, PROD: _prod, SSR: _ssr, NODE_ENV: _node, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, SITE_URL: 'https://tram.example', BASE_PATH: '/briefing/' },
  });
  if (status !== 0) throw new Error(`The build for another base failed:\n${stdout}${stderr}`);
  return { root, folder: join(root, 'dist'), base: '/briefing/', origin: 'https://tram.example' };
}
