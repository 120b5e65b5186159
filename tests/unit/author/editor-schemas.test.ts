import { cpSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { EDITOR_FOLDER, writeEditorSchemas } from '../../../src/author/editor-schemas.ts';
import { readContent } from '../../../src/corpus/read.ts';
import { isRecord } from '../../../src/model/fields.ts';
import { KINDS } from '../../../src/model/vocabulary.ts';
import { corpus } from '../check/corpus.ts';

const parse = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>;

/** What is written for editors of a corpus. */
async function writtenFor(root: string) {
  await writeEditorSchemas(readContent(root));
  const schemaOf = (collection: string) => parse(join(root, EDITOR_FOLDER, `${collection}.schema.json`));
  const ajv = new Ajv({ strict: false, unicodeRegExp: true, formats: { email: true } });
  return {
    schemaOf,
    accepts: (collection: string, frontmatter: unknown) => ajv.validate<unknown>(schemaOf(collection), frontmatter),
  };
}

test('every entry of a sound corpus is what an editor takes it for', async () => {
  using sound = corpus('sound');
  const { accepts } = await writtenFor(sound.root);
  const { entries = {} } = parse(join(sound.root, EDITOR_FOLDER, 'collections.json'));
  const { files } = readContent(sound.root);
  expect(Object.keys(entries)).toHaveLength(files.length);
  for (const { path, collection, frontmatter } of files) {
    expect(entries[`file://${join(sound.root, path)}`.toLowerCase()]).toBe(collection);
    expect(accepts(collection, frontmatter), path).toBe(true);
  }
});

test('an editor sees a value that is none, a name that nothing has and a field that is missing', async () => {
  using sound = corpus('sound');
  const { accepts } = await writtenFor(sound.root);
  const claim = readContent(sound.root).files.find(({ path }) => path.endsWith('riders-fewer.md'))?.frontmatter;
  const change = (fields: object) => accepts('claims', { ...(isRecord(claim) ? claim : {}), ...fields });
  expect(change({})).toBe(true);
  expect(change({ kind: 'farce' })).toBe(false);
  expect(change({ topics: ['fare'] })).toBe(false);
  expect(change({ cites: ['no-such-work'] })).toBe(false);
  expect(change({ relations: [{ type: 'supports', target: 'T9z', basis: 'stated', because: 'So it is.' }] })).toBe(
    false,
  );
  expect(change({ title: undefined })).toBe(false);
});

test('a field tells what it means, each of its values too, and each entry its title', async () => {
  using sound = corpus('sound');
  const { schemaOf } = await writtenFor(sound.root);
  expect(schemaOf('claims')).toMatchObject({
    properties: {
      kind: { enum: Object.keys(KINDS), enumDescriptions: Object.values(KINDS).map(({ meaning }) => meaning) },
      topics: { items: { enum: ['fares', 'riders'], enumDescriptions: ['Fares', 'Riders'] } },
      added: { description: 'The day the entry first appeared.' },
      changed: { description: expect.stringMatching(/^The day its meaning last changed/u) as string },
      relations: {
        items: {
          properties: {
            target: {
              enum: ['L1a', 'L1b', 'L2a', 'T1a', 'T1b', 'T1c', 'T2a'],
              description: 'The code of the other claim.',
            },
          },
        },
      },
    },
  });
});

test('a field has the manual’s examples where no list says what it may be, and each word for a relation its meaning', async () => {
  using sound = corpus('sound');
  const { schemaOf } = await writtenFor(sound.root);
  expect(schemaOf('claims')).toMatchObject({
    properties: {
      at: { examples: expect.arrayContaining(['will probably close it']) as unknown[] },
      period: { examples: ['2017'] },
      relations: {
        items: {
          properties: {
            because: { examples: ['Whoever wants to close the line is likelier to do so.'] },
            type: {
              enumDescriptions: expect.arrayContaining([expect.stringContaining('earlier source')]) as unknown[],
            },
          },
        },
      },
    },
  });
  for (const field of ['kind', 'topics']) expect(schemaOf('claims')).not.toHaveProperty(`properties.${field}.examples`);
  expect(schemaOf('stances')).toMatchObject({
    anyOf: [{}, { properties: { label: { examples: ['Fewer each year'] } } }],
  });
});

test('what is written already is not written again', async () => {
  using sound = corpus('sound');
  await writtenFor(sound.root);
  const files = readdirSync(join(sound.root, EDITOR_FOLDER)).map((name) => join(sound.root, EDITOR_FOLDER, name));
  for (const file of files) utimesSync(file, 1, 1);
  await writtenFor(sound.root);
  for (const file of files) expect(statSync(file).mtimeMs).toBe(1000);
});

test('what Astro has written over is written again, and so is what a new entry changes', async () => {
  using sound = corpus('sound');
  await writtenFor(sound.root);
  const file = join(sound.root, EDITOR_FOLDER, 'claims.schema.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, '{}');
  await writtenFor(sound.root);
  expect(readFileSync(file, 'utf8')).toBe(text);
  const [term = ''] = readdirSync(join(sound.root, 'content/terms'));
  cpSync(join(sound.root, 'content/terms', term), join(sound.root, 'content/terms/another-term.md'));
  await writtenFor(sound.root);
  expect(readFileSync(file, 'utf8')).toContain('"another-term"');
});
