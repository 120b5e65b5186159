import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textReport } from '../../../src/check/reporters.ts';
import { FILE_RULES, RULES } from '../../../src/check/rules.ts';
import { checkContent } from '../../../src/check/run.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { CASES, CORPORA, corpus } from './corpus.ts';

const expectedOf = (name: string) => join(CORPORA, name, 'expected.txt');

test('finds nothing in a sound corpus', () => {
  using sound = corpus('sound');
  expect(textReport(checkContent(readContent(sound.root)))).toBe('No problem in 30 files.\n');
});

test('takes the manual, the licence and the record of addresses beside the collections for no entries', () => {
  using sound = corpus('sound');
  using explained = corpus('sound', {
    'content/README.md': '# Manual\n',
    'content/LICENSE': 'Attribution\n',
    'content/addresses.txt': '/c/T1a/\n',
  });
  expect(checkContent(readContent(explained.root))).toEqual(checkContent(readContent(sound.root)));
});

describe('reports every problem of', () => {
  test.each(CASES)('%s', async (name) => {
    using broken = corpus(name);
    const report = checkContent(readContent(broken.root), broken.against);
    await expect(textReport(report)).toMatchFileSnapshot(expectedOf(name));
  });
});

describe('has a case for', () => {
  const expected = CASES.map((name) => readFileSync(expectedOf(name), 'utf8')).join('\n');
  const ids = [...FILE_RULES, ...RULES].map(({ id }) => id);
  test.each(ids)('%s', (id) => {
    expect(expected).toMatch(new RegExp(`^\\S+:\\d+:\\d+ +(?:error|warning) +${id} `, 'mu'));
  });

  test('each rule once, by an id of its own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('reports the same twice', () => {
  using broken = corpus('reference-resolves');
  expect(checkContent(readContent(broken.root))).toEqual(checkContent(readContent(broken.root)));
});

test('says so when there is no content', () => {
  expect(() => checkContent(readContent(join(CORPORA, 'nowhere')))).toThrow(/ENOENT/u);
});
