import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../../src/corpus/plain-yaml.ts';
import { fc } from '../../support/properties.ts';

/** What the reader with places makes of it; nothing where it finds anything wrong. */
function readWithPlaces(text: string): unknown {
  const document = parseDocument(text, { schema: 'core', customTags: ['timestamp'], prettyErrors: false });
  return document.errors.length > 0 ? undefined : document.toJS();
}

const often = fc.constantFrom(
  'a',
  'code',
  'é é',
  '"2021"',
  '1',
  '[1, 2]',
  '[a b, c]',
  '“quoted”',
  'https://a.b/c#d?e=f:g',
);
const seldom = fc.oneof(
  fc.constantFrom('true', 'null', 'Yes', 'no', 'y', '-0', '007', '1.5', '0x1F', '1e3', '.inf', '2021-05-04', '-1'),
  fc.constantFrom('"a: b # c"', '"\\""', '"\\n"', 'said: so', 'said:', 'a #b', 'a#b', 'a:b', "it's", "'single'", '~'),
  fc.constantFrom('&a', '*a', '!t', '?', '-', '|', '>-', '[]', '[a, "b, c"]', '[a, b: c]', '[a #b]', '[2021-05-04]'),
  fc.constantFrom('{a: b}', '[', '[a, , b]', '[/a/b/#c]', 'a\u2028b', 'a\tb', 'a\u0085b', '\uFEFFa', 'a, [b]', 'a}'),
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '    ', ' '),
    fc.constantFrom('', '', '', '- ', '- - '),
    fc.constantFrom('a: ', 'b: ', 'c: ', 'd: ', 'e: ', 'f:', 'g:', '', '"h": ', '<<: ', '1: '),
    fc.oneof({ arbitrary: often, weight: 4 }, { arbitrary: seldom, weight: 2 }, fc.constant('')),
    fc.oneof({ arbitrary: fc.constant(''), weight: 9 }, fc.constantFrom(' ', ' # note', '\r')),
  )
  .map((parts) => parts.join(''));

test('what it reads, the reader with places reads without fault, and alike', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
      const text = lines.map((one) => `${one}\n`).join('');
      const fields = readPlainYaml(text);
      if (fields === undefined) return;
      read += 1;
      expect(fields).toEqual(readWithPlaces(text));
    }),
    { numRuns: 20_000 },
  );
  // Else it would show nothing.
  expect(read).toBeGreaterThan(500);
});

test.for([
  ['a: 2021-05-04\n', 'a day without quotation marks, which is no text'],
  ['a: 0x1F\n', 'a number that some read as text'],
  ['a: b\na: c\n', 'a field that stands there twice'],
  ['<<: *a\n', 'a merge'],
  ['a: &b c\n', 'an anchor'],
  ['a: {b: c, d}\n', 'a value between braces'],
  ['a: b: c\n', 'a value that begins a field'],
  ['a: b # c\n', 'a comment'],
  ['a: |\n  b\n', 'a block'],
  [`a: ${'['.repeat(50)}\n`, 'lists within lists'],
] as const)('%j is left to the reader with places: %s', ([text]) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

test('it reads nearly all files of the archive, and alike', () => {
  const folder = join(import.meta.dirname, '../../../content');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^\w+\/.*\.md$/u.test(path),
  );
  const fields = files.map((path) => readFileSync(join(folder, path), 'utf8').split(/^---\n/mu)[1] ?? '');
  const read = fields.filter((text) => readPlainYaml(text));
  for (const text of read) expect(readPlainYaml(text)).toEqual(readWithPlaces(text));
  expect(read.length).toBeGreaterThan(files.length * 0.9);
});
