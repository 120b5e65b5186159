import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { MANUAL_FILE, examplesOf } from '../../../src/author/examples.ts';
import { withParts } from '../../../src/author/manual.ts';
import { attest, writeAttestation } from '../../../src/check/attest.ts';
import { textReport } from '../../../src/check/reporters.ts';
import { FILE_RULES, RULES, toldIn } from '../../../src/check/rules.ts';
import { checkContent } from '../../../src/check/run.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { COLLECTIONS, COLLECTION_NAMES } from '../../../src/model/collections.ts';
import { articleOf, corpus } from '../check/corpus.ts';

const manual = readFileSync(MANUAL_FILE, 'utf8');
const EXAMPLES = examplesOf(manual);

test('the manual says what the schemas, the vocabularies and the rules say', () => {
  expect(withParts(manual), '`npm run manual` writes it anew').toBe(manual);
});

test('the report of a rule leads to where the manual tells it', () => {
  for (const { id } of [...FILE_RULES, ...RULES])
    expect(manual).toContain(`<a id="${toldIn(id).split('#')[1] ?? ''}"></a>`);
});

test('the manual says of every field what it means', () => {
  expect(manual.match(/^\| `.*\| *\|$/gmu), 'a comment above the field in src/model/').toBeNull();
});

describe('an example of the manual is an entry', () => {
  test.for(EXAMPLES)('$path', ({ collection, yaml }) => {
    const { error } = COLLECTIONS[collection].safeParse(parse(yaml, { schema: 'core' }));
    expect(error?.issues ?? []).toEqual([]);
  });

  test.for(COLLECTION_NAMES)('there is one of %s', (name) => {
    expect(EXAMPLES.map(({ collection }) => collection)).toContain(name);
  });

  test('a source’s has a body, which the check finds nothing wrong with', () => {
    const { path = '', yaml = '', body = '' } = EXAMPLES.find(({ collection }) => collection === 'sources') ?? {};
    expect(body).toContain('## ');
    using archive = corpus('sound', { [path]: `---\n${yaml}\n---\n\n${body}\n` });
    expect(textReport(checkContent(readContent(archive.root)))).toMatch(/^No problem in \d+ files\.\n$/u);
  });
});

test('the claim that the manual takes from a sentence to the search hit passes the check, step by step', () => {
  const { path = '', yaml = '' } = EXAMPLES.find((it) => it.path.endsWith('/fare-not-advertised.md')) ?? {};
  using archive = corpus('sound', { [path]: `---\n${yaml}\n---\n` });
  const errors = () => textReport(checkContent(readContent(archive.root)));
  expect(errors()).toContain('quotation-is-attested');
  const { result: proof } = attest(archive.root, 'tram-note-2019', readFileSync(articleOf('tram-note-2019'), 'utf8'));
  if ('issues' in proof) throw new Error(textReport(proof));
  writeAttestation(archive.root, proof);
  expect(errors()).toMatch(/^No problem in \d+ files\.\n$/u);
});

test('a part that nothing makes, or that has no place, is told by its name', () => {
  expect(() => withParts(`${manual}\n<!-- made: sorces -->\n<!-- end -->\n`)).toThrow('“sorces”');
  expect(() => withParts(manual.replace('<!-- made: topics -->', ''))).toThrow('<!-- made: topics -->');
});
