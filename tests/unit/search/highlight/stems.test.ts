import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fold } from '../../../../src/model/fold.ts';
import { stemOf } from '../../../../src/search/highlight/tokenize.ts';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { MANUAL } from '../../../../src/corpus/read.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { searchRecords } from '../../../../src/search/build/records.ts';
import { buildIndex } from '../../../../src/search/build/pagefind.ts';
import { createRoutes } from '../../../../src/model/routes.ts';

/** Words whose stem depends on which edition of the English rules one follows, or on their exceptions. */
const TRICKY =
  'resetting reset policies agencies dying skiing news proceed exceeding succeeding inning outing generously communism ' +
  'interfered interference intern internment organic organized arsenal universities university universe internal international internationally negotiate negotiation biological ' +
  'added egged sharing hoping hopping evening evenings emerging emerge organization organisations overs ' +
  'universally pasted pastes pasting emergency emerged laterally later late ' +
  'intercede added erring offing lateral latest lying tying singly early only ugly idly gently sky bias atlas cosmos andes howe';

const facts = { type: 'term' } as const;

/** Which of some words the index of them knows by another stem. */
async function otherwise(words: readonly string[]): Promise<string[]> {
  const files = await buildIndex([{ url: '/', text: words.join(' '), meta: { title: 'x' }, facets: {}, facts }]);
  const index = files.filter(({ path }) => path.startsWith('index/')).map(({ content }) => gunzipSync(content));
  return words.filter((word) => !index.some((bytes) => bytes.includes(asText(stemOf(word)))));
}

test('words are stemmed as Pagefind stems them', { timeout: 30_000 }, async () => {
  const records = searchRecords(buildGraph(loadCorpus(process.cwd())), createRoutes('/'));
  // A small archive has few words; the manual beside it has some thousands.
  const text = [...records.map((record) => record.text), readFileSync(MANUAL, 'utf8')]
    .join(' ')
    .replace(/[^\p{L}\s]/gu, ' ');
  const words = [...new Set(text.split(/\s+/u).map(fold).filter(Boolean))].sort();
  expect(words.length).toBeGreaterThan(1000);
  expect(await otherwise(words)).toEqual([]);
});

// Each by itself, or the stem that one is wrongly given may be that of another.
test('so are those that the editions of the rules part on', { timeout: 60_000 }, async () => {
  const wrong: string[] = [];
  for (const word of new Set(TRICKY.split(' '))) wrong.push(...(await otherwise([word])));
  expect(wrong).toEqual([]);
});

/** A text as CBOR, the form of the index, writes it: its length, then its bytes. */
function asText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes.length < 24 ? Buffer.of(0x60 + bytes.length) : Buffer.of(0x78, bytes.length), bytes]);
}
