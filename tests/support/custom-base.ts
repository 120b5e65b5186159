import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SOUND } from './broken-corpus.ts';
import type { Place } from './links.ts';

const ROOT = join(import.meta.dirname, '../..');
const MORE = join(import.meta.dirname, '../fixtures/custom-base');

/**
 * Builds the site once more, of other content and for another place: two invented texts on a tram line, in a
 * folder of a host. Entries of theirs were renamed.
 *
 * @returns where it lies; whoever asked removes the folder above
 * @throws {Error} when the build fails
 */
export function buildForBase(): Required<Place> & { readonly root: string } {
  const root = mkdtempSync(join(tmpdir(), 'custom-base-'));
  for (const name of ['package.json', 'astro.config.mjs', 'tsconfig.json', 'src', 'public'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  for (const content of [SOUND, MORE]) cpSync(join(content, 'content'), join(root, 'content'), { recursive: true });
  // A folder of its own, since Astro keeps what it has rendered there.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((it) => it === '.bin' || !it.startsWith('.')))
    symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
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
