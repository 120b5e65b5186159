import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../src/check/command.ts';
import { committedFiles } from '../../../src/check/committed.ts';
import { articleOf, corpus } from './corpus.ts';

function commit(root: string) {
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
  git('init');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-m', 'Begin');
}

const edit = (file: string, from: string, to: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

test('a statement that was changed and not dated is told before it is committed, in a renamed file too', () => {
  using sound = corpus('sound');
  const claims = join(sound.root, 'content/claims/tram-note-2019');
  commit(sound.root);
  expect(committedFiles(sound.root).size).toBe(0);
  edit(join(claims, 'cheaper-tickets.md'), 'may bring', 'might bring');
  renameSync(join(claims, 'riders-fewer.md'), join(claims, 'fewer-riders.md'));
  edit(join(claims, 'fewer-riders.md'), 'every year.', 'each year.');
  execFileSync('git', ['-C', sound.root, 'add', '.']);
  const { output } = check(['--root', sound.root], {});
  for (const name of ['cheaper-tickets', 'fewer-riders'])
    expect(output).toMatch(new RegExp(`${name}\\.md:\\d+:\\d+ +warning +change-is-dated .*still 2024-01-01`, 'u'));
});

test('without git there is nothing to compare', () => {
  using sound = corpus('sound');
  expect(committedFiles(sound.root).size).toBe(0);
});

test('the check reads an article’s text where it is given one, and says which sources there are', () => {
  using sound = corpus('sound');
  const home = join(sound.root, 'content/pages/home.md');
  edit(home, 'The note sees', 'Nobody on the board has asked why, and nobody counts. [[T1a]] The note sees');
  expect(check(['--root', sound.root], {}).code).toBe(0);
  const { output, code } = check(['--root', sound.root, '--text', `tram-note-2019=${articleOf('tram-note-2019')}`], {});
  expect(code).toBe(1);
  expect(output).toMatch(/content\/pages\/home\.md:10:1 +error +wording-is-ours +9 words in a row/u);
  expect(check(['--root', sound.root, '--text', 'tram=x.txt'], {}).failure).toContain(
    'The sources are tram-letter-2022, tram-note-2019.',
  );
});
