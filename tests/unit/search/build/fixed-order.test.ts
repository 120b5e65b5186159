import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inFixedOrder } from '../../../../src/search/build/fixed-order.ts';
import { buildIndex } from '../../../../src/search/build/pagefind.ts';
import type { IndexFile } from '../../../../src/search/build/pagefind.ts';
import { recordPlace, recordsIn } from '../../../../src/search/browser/record-file.ts';
import { RECORDS_A_FILE, SIGNATURE } from '../../../../src/search/index-format.ts';
import type { SearchRecord } from '../../../../src/search/record.ts';

const records = Array.from({ length: 40 }, (_, at): SearchRecord => ({
  url: `/claims/note/tram-${at}/`,
  text: `The tram of line ${at} is late.`,
  meta: { title: `Line ${at}`, aliases: undefined },
  facets: { topic: [`topic-${at}`], source: [`source-${at % 7}`] },
  facts: { type: 'source', within: { mark: 'square', name: 'Note', place: `paragraph ${at}` } },
}));

const bytesOf = async () =>
  inFixedOrder(await buildIndex(records))
    .map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`)
    .sort();

test('an index made twice of the same records is the same, file by file', async () => {
  expect(await bytesOf()).toEqual(await bytesOf());
});

test('its files name each other as before', async () => {
  const files = inFixedOrder(await buildIndex(records));
  const [meta] = files.filter(({ path }) => path.endsWith('.pf_meta'));
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as { languages: { en: { hash: string } } };
  expect(meta?.path).toBe(`pagefind.${languages.en.hash}.pf_meta`);
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
});

test('a record stands in a file with its neighbors, in a folder that has another name when a record says something else', async () => {
  const files = inFixedOrder(await buildIndex(records));
  const listOf = (all: readonly IndexFile[]) =>
    /(?<=^pagefind\.).+(?=\.pf_meta$)/mu.exec(all.map(({ path }) => path).join('\n'))?.[0] ?? '';
  for (const [at, { text }] of records.entries()) {
    const place = recordPlace(`/pagefind/fragment/${at.toString(36)}.pf_fragment`, () => listOf(files));
    const file = files.find(({ path }) => `/pagefind/${path}` === place?.address);
    const written = gunzipSync(file?.content ?? '').toString();
    expect(written.startsWith(SIGNATURE)).toBe(true);
    expect(recordsIn(written.slice(SIGNATURE.length))[place?.at ?? -1]).toMatchObject({ content: text });
  }
  expect(files.filter(({ path }) => path.endsWith('.pf_fragment'))).toHaveLength(records.length / RECORDS_A_FILE);
  const others = records.map((record, at) => (at === 7 ? { ...record, text: 'The tram of line 7 is lost.' } : record));
  expect(listOf(inFixedOrder(await buildIndex(others)))).not.toBe(listOf(files));
});

test('a file that is written otherwise is named', () => {
  const broken = [{ path: 'filter/en_1a2b3c4.pf_filter', content: gzipSync('other') }];
  expect(() => inFixedOrder(broken)).toThrow('filter/en_1a2b3c4.pf_filter is not written as Pagefind');
});
