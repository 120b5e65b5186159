import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchRecord } from '../../../../src/search/record.ts';
import { buildIndex } from '../../../../src/search/build/pagefind.ts';

const pagefind = vi.hoisted(() => ({ createIndex: vi.fn(), close: vi.fn() }));
vi.mock('pagefind', () => pagefind);

const RECORD: SearchRecord = {
  url: '/claims/note/late/',
  text: 'The tram is late.',
  meta: { title: 'Late trams', aliases: undefined },
  facets: { topic: ['trams'], source: [] },
  facts: { type: 'source', within: { mark: 'square', name: 'Note', place: 'paragraph 1' } },
};

const files = (...paths: string[]) => paths.map((path) => ({ path, content: new Uint8Array() }));

function mockIndex() {
  const index = {
    addCustomRecord: vi.fn(() => Promise.resolve({ errors: [] as string[] })),
    getFiles: vi.fn(() => Promise.resolve({ errors: [] as string[], files: files('pagefind.js') })),
  };
  pagefind.createIndex.mockResolvedValue({ errors: [], index });
  return index;
}

beforeEach(() => {
  vi.resetAllMocks();
});

test('a record goes in without its empty fields, and the index is closed', async () => {
  const { addCustomRecord } = mockIndex();
  await buildIndex([RECORD]);
  expect(addCustomRecord.mock.calls).toEqual([
    [
      {
        url: '/claims/note/late/',
        content: 'The tram is late.',
        language: 'en',
        meta: { title: 'Late trams' },
        filters: { topic: ['trams'], type: ['source'], facts: [JSON.stringify(RECORD.facts)] },
      },
    ],
  ]);
  expect(pagefind.close).toHaveBeenCalledOnce();
});

test('only what the page reads comes out', async () => {
  const needed = [
    'filter/a.pf_filter',
    'fragment/a.pf_fragment',
    'index/a.pf_index',
    'pagefind-entry.json',
    'pagefind.js',
  ];
  const stock = ['pagefind-ui.js', 'pagefind-ui.css', 'pagefind-modular-ui.js', 'pagefind-component-ui.css'];
  const unused = ['pagefind-highlight.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];
  const { getFiles } = mockIndex();
  getFiles.mockResolvedValue({ errors: [], files: files(...stock, ...unused, ...needed) });
  expect((await buildIndex([])).map(({ path }) => path)).toEqual(needed);
});

describe('any error fails, and the index is closed all the same', () => {
  afterEach(() => {
    expect(pagefind.close).toHaveBeenCalledOnce();
  });

  test('of making it', async () => {
    pagefind.createIndex.mockResolvedValue({ errors: ['no binary'] });
    await expect(buildIndex([RECORD])).rejects.toThrow('no binary');
  });
  test('of making it, without a word', async () => {
    pagefind.createIndex.mockResolvedValue({ errors: [] });
    await expect(buildIndex([RECORD])).rejects.toThrow('no index');
  });
  test('of a record', async () => {
    mockIndex().addCustomRecord.mockResolvedValue({ errors: ['too long'] });
    await expect(buildIndex([RECORD])).rejects.toThrow('/claims/note/late/: too long');
  });
  test('of writing it', async () => {
    mockIndex().getFiles.mockResolvedValue({ errors: ['disk full'], files: [] });
    await expect(buildIndex([RECORD])).rejects.toThrow('disk full');
  });
  test('thrown', async () => {
    pagefind.createIndex.mockRejectedValue(new Error('no service'));
    await expect(buildIndex([RECORD])).rejects.toThrow('no service');
  });
});
