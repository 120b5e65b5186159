import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Copies what a build reads into a temporary folder, with no cache of an earlier build.
 *
 * @param contents the folders of content, the later over the earlier
 * @returns the folder; whoever asked removes it
 */
export function copyProject(...contents: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'briefing-'));
  for (const name of ['package.json', 'astro.config.mjs', 'tsconfig.json', 'src', 'public'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  for (const content of contents) cpSync(content, join(root, 'content'), { recursive: true });
  // A folder of its own, since Astro keeps what it has rendered there.
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((it) => it === '.bin' || !it.startsWith('.')))
    symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
  return root;
}

/**
 * Builds a copy of the project, as its author would.
 *
 * @param root the folder of the copy
 * @param place where it is built for, by the variables that say so; the root of an unnamed host without any
 * @throws {Error} when the build fails
 */
export function buildCopy(root: string, place: Readonly<Record<string, string>> = {}): void {
  // What vitest tells its own modules by the environment is not for this build.
  const { BASE_URL: _base, MODE: _mode, DEV: _dev, PROD: _prod, SSR: _ssr, NODE_ENV: _node, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...env, ...place },
  });
  if (status !== 0) throw new Error(`The build of a copy failed:\n${stdout}${stderr}`);
}
