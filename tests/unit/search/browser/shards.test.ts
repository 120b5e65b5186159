import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { SearchRecord } from '../../../../src/search/record.ts';
import { joinNames } from '../../../../src/search/browser/beyond.ts';
import { search } from '../../../../src/search/browser/search.ts';
import { LostShard, shardOf } from '../../../../src/search/browser/shards.ts';
import { indexesOf, removeIndexes } from '../../../support/search-index.ts';

afterEach(() => void vi.unstubAllEnvs());
afterAll(removeIndexes);

test.for([
  ['/2024/claims/', '/2024/', ['/2025/'], undefined],
  ['/2025/claims/', '/2024/', ['/2025/'], '/2025/'],
  ['/2025/claims/', '/', ['/2025/'], '/2025/'],
  ['/claims/', '/2025/', ['/'], '/'],
  ['/2025/claims/', '/2025/', ['/'], undefined],
] as const)('%s, read at %s beside %j, is of %s', ([address, base, shards, shard]) => {
  expect(shardOf(address, base, shards)).toBe(shard);
});

test('names of several archives are one list, the ledger’s last, and a source that two have is one', () => {
  const note = { id: 'note', code: 'T', names: ['note'] };
  expect(
    joinNames([
      { names: [['tram', 'streetcar'], ['track record']], hasLedger: true, sources: [note] },
      { names: [['boat', 'ferry']], hasLedger: false, sources: [{ ...note, names: ['note', 'memo'] }] },
      { names: [['hits and misses']], hasLedger: true, sources: [{ ...note, id: 'other' }] },
    ]),
  ).toEqual({
    names: [['tram', 'streetcar'], ['boat', 'ferry'], ['track record']],
    hasLedger: true,
    sources: [
      { ...note, names: ['note', 'memo'] },
      { ...note, id: 'other' },
    ],
  });
});

const claim = (code: string, text: string): SearchRecord => ({
  url: `/${code}/`,
  text,
  meta: { title: '–' },
  facets: { source: [code.slice(0, 1)] },
  facts: { type: 'claim', code, mark: 'square', kind: 'fact', details: [], paragraphs: [], disputedBy: [] },
});

const term: SearchRecord = { url: '/t/', text: 'a car', meta: { title: 'Tram' }, facets: {}, facts: { type: 'term' } };

const openTwo = async () => {
  vi.stubEnv('SHARDS', 'some');
  return indexesOf([
    [claim('T1a', 'the tram is late'), claim('T1b', 'the boat is late'), term],
    [claim('T1a', 'the tram is late'), claim('Q1a', 'the ferry is late'), term],
  ]);
};

test('records of two shards are two, even where they are the same in all they say', async () => {
  const index = await (await openTwo()).whole();
  const { groups } = await search(index, { query: 'late', facets: {} });
  expect(groups[0]?.hits.map((hit) => hit.type === 'claim' && hit.code).sort()).toEqual(['Q1a', 'T1a', 'T1a', 'T1b']);
  const narrowed = await search(index, { query: 'late', facets: { source: ['Q'] } });
  expect(narrowed.total).toBe(1);
});

test('the first claims are the own ones, and no file of another shard is loaded for them', async () => {
  const index = await openTwo();
  const claims = await index.claims();
  const { results } = (await claims?.search('late', { filters: {} })) ?? { results: [] };
  expect(results).toHaveLength(2);
  expect(index.loaded.filter((path) => path.startsWith('1/'))).toEqual([]);
  expect(index.loaded.filter((path) => path.startsWith('0/'))).not.toEqual([]);
});

test('a file of a shard that is not there is told of as the shard’s', async () => {
  vi.stubEnv('SHARDS', 'some');
  const { fetchOfShard } = await import('../../../../src/search/browser/shards.ts');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })));
  const lost = await fetchOfShard('/2025/pagefind/pagefind-entry.json', '/2025/').catch((error: unknown) => error);
  expect(lost).toBeInstanceOf(LostShard);
  expect(lost).toMatchObject({ shard: '/2025/' });
});
