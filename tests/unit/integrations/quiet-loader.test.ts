import type { Loader, LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { quietLoader } from '../../../src/integrations/quiet-loader.ts';

/** Files as a loader of Astro goes through them, and what it keeps of each. */
async function load(files: Readonly<Record<string, string>>, kept = new Map<string, unknown>()) {
  const context = {
    entryTypes: new Map([
      [
        '.md',
        {
          getEntryInfo: ({ text }: { text: string }) =>
            text === 'torn'
              ? Promise.reject(new Error('bad YAML'))
              : Promise.resolve({ data: { kind: text }, body: '' }),
        },
      ],
    ]),
    parseData: ({ data }: { data: { kind?: string } }) =>
      data.kind === 'farce' ? Promise.reject(new Error('no such kind')) : Promise.resolve(data),
    store: {
      set: ({ id, data }: { id: string; data: unknown }) => Boolean(kept.set(id, data)),
      keys: () => [...kept.keys()],
    },
  };
  const loader = {
    name: 'files',
    load: async ({ entryTypes, parseData, store }: typeof context) => {
      expect(store.keys()).toEqual([...kept.keys()]);
      for (const [id, text] of Object.entries(files)) {
        const info = await entryTypes.get('.md')?.getEntryInfo({ text });
        const data = await parseData({ ...(info ?? { data: {} }) });
        store.set({ id, data });
      }
    },
  };
  // A loader is given more, and asks for no more.
  await quietLoader(loader as unknown as Loader).load(context as unknown as LoaderContext);
  return kept;
}

test('a file that cannot be an entry is left out, and those behind it are loaded', async () => {
  const kept = await load({ a: 'fact', b: 'farce', c: 'torn', d: 'cause' });
  expect([...kept]).toEqual([
    ['a', { kind: 'fact' }],
    ['d', { kind: 'cause' }],
  ]);
});

test('what was loaded of a file stays until it can be read again', async () => {
  const kept = await load({ a: 'fact' });
  expect([...(await load({ a: 'torn' }, kept))]).toEqual([['a', { kind: 'fact' }]]);
  expect([...(await load({ a: 'cause' }, kept))]).toEqual([['a', { kind: 'cause' }]]);
});
