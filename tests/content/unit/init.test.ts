import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { initArchive } from '../../../src/author/init.ts';
import { sources } from '../../support/content.ts';

const archive = initArchive(join(import.meta.dirname, '../../..'), mkdtempSync(join(tmpdir(), 'init-')));
afterAll(() => {
  rmSync(archive, { recursive: true });
});

const files = readdirSync(archive, { recursive: true, withFileTypes: true })
  .filter((it) => it.isFile())
  .map((it) => join(it.parentPath, it.name).slice(archive.length + 1));
const read = (file: string) => readFileSync(join(archive, file), 'utf8');

/** What names this archive, its sources, or what they speak of. */
const OURS = new RegExp(
  String.raw`reset brief|the-reset|\b(?:pism|moscow times|the op-eds?|russia|poland|ukraine|biden|putin)\b|${sources.map(({ id }) => id).join('|')}`,
  'iu',
);

/** Whose the engine is; stems of all English. */
const THEIRS = ['LICENSE', 'src/search/meaning/stems.txt'];

test('an archive of somebody else’s has no name of ours in any file', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => !THEIRS.includes(file) && OURS.test(read(file)))).toEqual([]);
  expect(read('LICENSE')).toMatch(OURS);
});

test('what its authors read calls a source no article', () => {
  const told = files.filter((file) =>
    /(?:README|CONTRIBUTING|ORIGIN)\.md$|^content\/pages\/|^package\.json$/u.test(file),
  );
  expect(told).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'content/README.md', 'src/README.md']));
  // In code stand values and addresses that have the word.
  const prose = (file: string) => read(file).replaceAll(/^ *```[^]*?^ *```$|`[^`\n]*`/gmu, '');
  expect(told.filter((file) => /\barticles?\b/iu.test(prose(file)))).toEqual([]);
});
