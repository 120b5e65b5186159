import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../src/check/command.ts';
import { articleOf, corpus } from './corpus.ts';

const CLI = join(import.meta.dirname, '..', '..', '..', 'src', 'author', 'check-cli.ts');

test.each([
  ['sound', 0],
  ['term-is-used', 0],
  ['reference-resolves', 1],
])('ends on %s with %i', (name, code) => {
  using content = corpus(name);
  expect(check(['--root', content.root], {}).code).toBe(code);
});

test('writes for GitHub where it runs there, unless told otherwise', () => {
  using content = corpus('reference-resolves');
  const environment = { GITHUB_ACTIONS: 'true' };
  expect(check(['--root', content.root], environment).output).toMatch(/^::error file=/u);
  expect(check(['--root', content.root, '--format', 'text'], environment).output).toMatch(/^content\//u);
  expect(check(['--root', content.root, '--format', 'json'], {}).output).toMatch(/^\{/u);
});

test.each([
  [['--format', 'xml'], 'There is no format "xml".\nUsage:'],
  [['--format', 'toString'], 'There is no format "toString".\nUsage:'],
  [['--rot', '.'], '\nUsage:'],
  [['stray'], '\nUsage:'],
  [['--root', '/nowhere-at-all'], 'There is no folder /nowhere-at-all/content.\nnpm run check -- --help tells all.\n'],
])('refuses %j', (args, failure) => {
  const outcome = check(args, {});
  expect(outcome).toMatchObject({ code: 2, output: '' });
  expect(outcome.failure).toContain(failure);
});

test('says so where the content is a file', () => {
  using sound = corpus('sound');
  const root = join(sound.root, 'content', 'terms');
  writeFileSync(join(root, 'content'), '');
  expect(check(['--root', root], {})).toEqual({
    ...{ code: 2, output: '' },
    failure: `${join(root, 'content')} is a file, and no folder.\nnpm run check -- --help tells all.\n`,
  });
});

test('says that a text was compared', () => {
  using sound = corpus('sound');
  const { output } = check(['--root', sound.root, '--text', `tram-note-2019=${articleOf('tram-note-2019')}`], {});
  expect(output).toBe('No problem in 30 files. The text of tram-note-2019 was compared.\n');
});

test('says how it is used where that is asked', () => {
  expect(check(['--help'], {})).toEqual({ code: 0, output: expect.stringMatching(/^Usage: npm run check/u) as string });
});

test('runs as a program', () => {
  using sound = corpus('sound');
  using broken = corpus('no-raw-html');
  const environment = { ...process.env, GITHUB_ACTIONS: '' };
  const options = { encoding: 'utf8', env: environment } as const;
  expect(execFileSync(process.execPath, [CLI, '--root', sound.root], options)).toBe('No problem in 30 files.\n');
  expect(spawnSync(process.execPath, [CLI, '--root', broken.root], options).status).toBe(1);
  expect(spawnSync(process.execPath, [CLI, '--format', 'xml'], options)).toMatchObject({ status: 2, stdout: '' });
});
