import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { afterAll, expect, test, vi } from 'vitest';
import { initArchive } from '../../../src/author/init.ts';
import { readFrontmatter } from '../../../src/corpus/frontmatter.ts';
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

const read = (archive: string, file: string) => readFileSync(join(archive, file), 'utf8');

const check = (archive: string) =>
  spawnSync(process.execPath, ['src/author/check-cli.ts', '--root', archive], { cwd: ROOT, encoding: 'utf8' }).stdout;

const SOUND = /^No problem in \d+ files\.\n$/u;

test('writes an archive of two sources that the check finds nothing wrong with, and nothing of ours', () => {
  const archive = join(folder, 'My Archive');
  const { status, stdout } = init(archive);
  expect(status).toBe(0);
  expect(stdout).toContain(`cd "${archive}"\n  git init && git add -A && git commit`);
  expect(stdout).toContain('\n  npm ci && npm start\n');
  expect(readdirSync(join(archive, 'content/sources'))).toHaveLength(2);
  expect(readdirSync(join(archive, 'texts')).sort()).toEqual(
    readdirSync(join(archive, 'content/sources')).map((name) => name.replace(/md$/u, 'txt')),
  );
  const own = { name: 'my-archive', version: '0.1.0', license: 'SEE LICENSE IN README.md' };
  expect(JSON.parse(read(archive, 'package.json'))).toMatchObject(own);
  const lock = JSON.parse(read(archive, 'package-lock.json')) as { readonly packages: Record<string, unknown> };
  expect(lock).toMatchObject({ name: own.name, version: own.version });
  expect(lock.packages['']).toMatchObject(own);
  for (const ours of ['.git', 'node_modules', 'dist', 'src/preview.png', 'tests/content', PUBLISHED])
    expect(existsSync(join(archive, ours)), ours).toBe(false);
  expect(check(archive)).toMatch(SOUND);
});

test('what its manuals and README lead to is there', () => {
  const archive = initArchive(ROOT, join(folder, 'led'));
  const anchorsOf = (file: string) => {
    const text = read(archive, file);
    const slugger = new GithubSlugger();
    const headings = [...text.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => slugger.slug(heading));
    return [...headings, ...[...text.matchAll(/<a id="([^"]+)">/gu)].map(([, id]) => id)];
  };
  for (const name of ['README.md', 'CONTRIBUTING.md', 'content/README.md', 'src/README.md', 'tests/README.md']) {
    const links = [...read(archive, name).matchAll(/\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)/gu)];
    for (const [link, path = '', anchor = ''] of links) {
      const file = path === '' ? name : join(dirname(name), path);
      expect(existsSync(join(archive, file)), `${name} ${link}`).toBe(true);
      if (anchor !== '') expect(anchorsOf(file), `${name} ${link}`).toContain(anchor);
    }
  }
});

test('the line of its README takes the tram away, and the check names the pages that still speak of it', () => {
  const archive = initArchive(ROOT, join(folder, 'mine'));
  writeFileSync(join(archive, 'content/topics/mine.md'), '');
  const [, line = ''] = /^ *(rm -r .*)$/mu.exec(read(archive, 'README.md')) ?? [];
  const { status, stderr } = spawnSync('sh', ['-c', line], { cwd: archive, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  const left = ['content', 'texts'].flatMap((name) =>
    readdirSync(join(archive, name), { recursive: true, withFileTypes: true }).filter((it) => it.isFile()),
  );
  expect(left.map(({ name }) => name).sort()).toEqual([
    ...['README.md', 'about.md', 'data.md', 'home.md', 'mine.md', 'site.md'],
  ]);
  rmSync(join(archive, 'content/topics/mine.md'));
  const told = check(archive).matchAll(/^content\/(\S+?):\d/gmu);
  expect(new Set([...told].map(([, file]) => file))).toEqual(new Set(['pages/about.md', 'pages/home.md']));
  for (const page of ['about', 'home']) {
    const file = join(archive, `content/pages/${page}.md`);
    const [, frontmatter = ''] = read(file, '').split('---\n');
    writeFileSync(file, `---\n${frontmatter}---\n`);
  }
  expect(check(archive)).toMatch(SOUND);
});

test('what its site.md has behind # may be used as it stands', () => {
  const archive = initArchive(ROOT, join(folder, 'named'));
  const file = join(archive, 'content/site.md');
  writeFileSync(file, read(file, '').replaceAll(/^# (?=\w+: )/gmu, ''));
  expect(check(archive)).toMatch(SOUND);
  const { frontmatter } = readFrontmatter(read(file, '')) as { readonly frontmatter: object };
  expect(Object.keys(frontmatter)).toEqual(
    expect.arrayContaining(['corrections', 'language', 'makers', 'navigation', 'sourceNoun', 'words']),
  );
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
