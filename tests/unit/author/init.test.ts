import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { PUBLISHED } from '../../../src/corpus/published.ts';

// These tests copy folders and start programs, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'init-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const init = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'src/author/init-cli.ts'), ...args], { cwd: folder, encoding: 'utf8' });

test('writes an archive of two sources that the check finds nothing wrong with, and nothing of ours', () => {
  const archive = join(folder, 'My Archive');
  const { status, stdout } = init(archive);
  expect(status).toBe(0);
  expect(stdout).toContain(`cd "${archive}"\n  npm ci && npm start`);
  expect(readdirSync(join(archive, 'content/sources'))).toHaveLength(2);
  expect(readdirSync(join(archive, 'texts')).sort()).toEqual(
    readdirSync(join(archive, 'content/sources')).map((name) => name.replace(/md$/u, 'txt')),
  );
  expect(JSON.parse(readFileSync(join(archive, 'package.json'), 'utf8'))).toMatchObject({
    name: 'my-archive',
    version: '0.1.0',
  });
  for (const ours of ['.git', 'node_modules', 'dist', 'tests/content', PUBLISHED])
    expect(existsSync(join(archive, ours)), ours).toBe(false);
  for (const name of ['README.md', 'content/README.md', 'content/site.md', 'content/pages/home.md'])
    expect(readFileSync(join(archive, name), 'utf8'), name).not.toMatch(/reset/iu);
  const check = spawnSync(process.execPath, ['src/author/check-cli.ts', '--root', archive], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(check.stdout).toMatch(/^No problem in \d+ files\.\n$/u);
});

test('overwrites nothing, and says what to do', () => {
  const full = join(folder, 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'thesis.txt'), 'mine');
  const { status, stderr } = init(full);
  expect([status, stderr]).toEqual([1, `${full} is not empty. Name a folder that is empty or not there yet.\n`]);
  expect(readdirSync(full)).toEqual(['thesis.txt']);
});

test('writes no archive into this project, and needs a folder', () => {
  const inside = init(join(ROOT, 'archive'));
  expect(inside.status).toBe(1);
  expect(inside.stderr).toContain('Name a folder outside it');
  expect(existsSync(join(ROOT, 'archive'))).toBe(false);
  expect(init().stderr).toBe('Usage: npm run init -- <folder>\n');
  expect(init('--help').stdout).toBe('Usage: npm run init -- <folder>\n');
  expect(existsSync(join(folder, '--help'))).toBe(false);
});
