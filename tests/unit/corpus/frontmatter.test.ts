import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../../../src/corpus/frontmatter.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { CORPORA } from '../check/corpus.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const file = (frontmatter: string) => `---\n${frontmatter}\n---\n\nBody.\n`;

/** How Astro would read a file, by js-yaml, or that it refuses it. */
function other(text: string): unknown {
  try {
    const { frontmatter, content } = parseFrontmatter(text);
    return { frontmatter, body: content.trim() };
  } catch {
    return 'refused';
  }
}

function ours(text: string): unknown {
  const read = readFrontmatter(text);
  return 'problems' in read ? 'refused' : { frontmatter: read.frontmatter, body: read.body };
}

describe('is read as other readers of YAML read it:', () => {
  test.each([
    'a: 2021-03-01\nb: 2021-03-01T10:00:00Z\nc: 2021-3-1x',
    'a: "2021-03-01"\nb: "2021"\nc: 2021',
    'a: yes\nb: no\nc: on\nd: off\ne: y\nf: true\ng: False\nh: TRUE',
    'a: null\nb: ~\nc:\nd: Null\ne: ""',
    'a: 010\nb: 0o17\nc: 0x1F\nd: 08\ne: 1:30\nf: 190:20:30',
    'a: 1.5\nb: .5\nc: 1e3\nd: -1.\ne: +12\nf: .inf\ng: -.INF\nh: 1.2.3\ni: 12e\nj: 1,000',
    'a: |\n  one\n  two\n\nb: >-\n  one\n  two\n\n  three\nc: |+\n  one\n\nd: one\n  two\n\n  three',
    "a: \"one\n  two\\\n  three\\t\"\nb: 'it''s\n  so'",
    'a: [x, "y", {z: 1}]\nb: {c: d, e: [f]}\ng:\n  - h: i\n    j: k\n  -\n    l',
    'a: x # a remark\n# another\nb: x#y\n"c d": e\n? f\n: g',
    'a: “curly”\nb: it’s — so\nc: U.S.\nd: =\ne: https://example.org/#a',
    'a: |\n  ---\n  +++\nb: "--- x"',
    'a: "b\u2028---"\nc: d\u2028+++',
    '',
  ])('%j', (frontmatter) => {
    const text = file(frontmatter);
    expect(ours(text)).not.toBe('refused');
    // It gives a file without fields an empty object, and ours nothing: both fail every schema.
    expect(other(text)).toEqual(frontmatter === '' ? { frontmatter: {}, body: 'Body.' } : ours(text));
  });

  test('lines that end as on Windows', () => {
    const text = file('a: b\nc: |\n  d\n  e').replaceAll('\n', '\r\n');
    expect(other(text)).toEqual(ours(text));
  });
});

describe('is refused, for others read it otherwise or not at all:', () => {
  test.each([
    'a: 1_000',
    'a: 1_0.5',
    'a: 0b11',
    'a: -0x1F',
    '<<: {a: 1}\nb: 2',
    'base: &b {a: 1}\nc:\n  <<: *b',
    'a: 1\na: 2',
    'a: !!binary aGk=',
    'a: !!str 12',
    'a: !custom x',
    'a: &x b\nc: *x',
    'a: *bold* words',
    'a: b: c',
    'a: "open',
    'a: @b',
    'a: `b`',
    '? [a]\n: b',
    'a: &x {b: c}',
    'a: !x {b: c}',
    'a: !x [b]',
    'a:\n  ? \n  : b',
    'a:\n  - ?',
    '~: b',
    ': b',
    'a: b\n---c: d',
    'a: b\n+++',
    'a: b\n...\nc: d',
    'a:\n\t- b',
  ])('%j', (frontmatter) => {
    expect(ours(file(frontmatter))).toBe('refused');
  });
});

test.each(['a: b\n', '\n---\na: b\n---\n', '\uFEFF---\na: b\n---\n', '+++\na = 1\n+++\n', '---\na: b\n'])(
  '%j has no frontmatter',
  (text) => {
    expect(ours(text)).toBe('refused');
  },
);

describe('is read as others read it in', () => {
  test.each([
    ['the content', ROOT],
    ['the sound corpus', join(CORPORA, 'sound')],
  ])('%s', (_name, root) => {
    expect(existsSync(join(root, 'content'))).toBe(true);
    for (const { path, text, frontmatter, body } of readContent(root).files)
      expect({ path, read: other(text) }).toEqual({ path, read: { frontmatter, body } });
  });
});
