import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { ContentError, loadCorpus } from '../../../src/corpus/load.ts';

const SOUND = join(import.meta.dirname, '../../fixtures/corpora/sound');
const made: string[] = [];

/** The sound corpus with some files put in. */
function withFiles(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'corpus-'));
  made.push(root);
  cpSync(SOUND, root, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true });
});

test('files are entries: the folder is the collection, the path the id', () => {
  const corpus = loadCorpus(SOUND);
  expect(corpus.sources.map(({ id }) => id)).toEqual(['tram-letter-2022', 'tram-note-2019']);
  expect(corpus.claims.map(({ id, data }) => `${id} ${data.code}`)).toContain('tram-note-2019/riders-fewer T1a');
  expect(corpus.pages.map(({ id }) => id)).toEqual(['about', 'data', 'home']);
  expect(corpus.pages.at(-1)?.body).toContain(
    'The note sees the line lose its riders; [[T1a]] the letter sees full cars. [[L1a]]',
  );
});

test('a graph is built of them', () => {
  const graph = buildGraph(loadCorpus(SOUND));
  expect([...graph.claims.keys()]).toEqual(['T1a', 'T1b', 'T1c', 'T2a', 'L1a', 'L1b', 'L2a']);
  expect(graph.edges.map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual([
    'T1a supports T1b',
    'T1c supports T1a',
    'L1a updates T1a',
    'L1b disputes T1a',
  ]);
});

const CLAIM = 'content/claims/tram-note-2019/riders-fewer.md';
const topic = (more: string) => `---\ntitle: Noise\nquestion: Is it loud?\ncomparison: It is.\n${more}\n---\n`;
const DAYS = 'added: "2024-01-01"\nchanged: "2024-01-01"';

test.for([
  [
    'a field that does not fit',
    { 'content/topics/noise.md': topic(`added: 2024-01-01\nchanged: "2024-01-01"`) },
    'content/topics/noise.md:5:8 added: Expected a day in quotation marks',
  ],
  ['a field that nobody knows', { 'content/topics/noise.md': topic(`${DAYS}\nloud: true`) }, 'content/topics/noise.md'],
  ['a file without fields', { [CLAIM]: 'Just text.' }, `${CLAIM}:1:1 The file does not begin with frontmatter.`],
  [
    'a field written twice',
    { 'content/topics/noise.md': topic(`${DAYS}\ntitle: Again`) },
    'content/topics/noise.md:7:1 ',
  ],
  ['a file in no collection', { 'content/essays/one.md': topic(DAYS) }, 'content/essays/one.md'],
  ['a claim in no source’s folder', { 'content/claims/loose.md': topic(DAYS) }, 'content/claims/loose.md'],
] as const)('%s is refused at its place', ([, files, message]) => {
  const root = withFiles(files);
  expect(() => loadCorpus(root)).toThrow(ContentError);
  expect(() => loadCorpus(root)).toThrow(message);
});
