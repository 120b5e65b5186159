import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isLeftover } from '../../../src/corpus/leftovers.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { corpus } from '../check/corpus.ts';

test.each([
  '.fares.md.swp',
  'fares.md~',
  '#fares.md#',
  '.#fares.md',
  '.DS_Store',
  'fares.md.orig',
  'Thumbs.db',
  '4913',
])('%s is nobody’s content', (name) => {
  expect(isLeftover(name)).toBe(true);
});

test.each(['fares.md', '2019.md', 'notes.txt', 'tram-note-2019'])('%s may be content', (name) => {
  expect(isLeftover(name)).toBe(false);
});

test('what editors and file managers leave beside the content is not read', () => {
  using sound = corpus('sound');
  const before = readContent(sound.root);
  const topics = join(sound.root, 'content', 'topics');
  writeFileSync(join(topics, '.DS_Store'), '');
  writeFileSync(join(topics, 'fares.md~'), 'old');
  mkdirSync(join(topics, '.git'));
  // Emacs keeps such a link to nowhere as long as a file is being changed.
  symlinkSync('author@machine.1', join(topics, '.#fares.md'));
  const after = readContent(sound.root);
  expect(after.problems).toEqual([]);
  expect(after.files.map(({ path }) => path)).toEqual(before.files.map(({ path }) => path));
});
