import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packed } from '../../../../src/search/build/pack.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('what is gzipped stays the same and becomes smaller', async () => {
  const content = encode('The tram is late. '.repeat(40) + 'The boat is not.');
  const hasty = gzipSync(content, { level: 1 });
  const { path, content: tight } = await packed({ path: 'a.pf_meta', content: hasty });
  expect(path).toBe('a.pf_meta');
  expect(new Uint8Array(gunzipSync(tight))).toEqual(content);
  expect(tight.length).toBeLessThan(hasty.length);
});

test('a program loses names and comments', async () => {
  const { content } = await packed({
    path: 'pagefind.js',
    content: encode('// why\nexport const tram = (late) => late + 1;'),
  });
  expect(new TextDecoder().decode(content)).not.toMatch(/why|late/u);
});

test('a program asks by the fetch that it is given', async () => {
  const { content } = await packed({ path: 'pagefind.js', content: encode('export const ask = () => fetch("tram");') });
  const program = (await import(`data:text/javascript,${encodeURIComponent(new TextDecoder().decode(content))}`)) as {
    readonly ask: () => unknown;
    readonly fetchBy: (given: (address: string) => string) => void;
  };
  program.fetchBy((address) => `the ${address}`);
  expect(program.ask()).toBe('the tram');
});

test('a program calls a record by the folder of its index too', async () => {
  const { content } = await packed({
    path: 'pagefind.js',
    content: encode('export const found = { basePath: "/a/", of(result2) { return {id:result2.p}; } };'),
  });
  const program = (await import(`data:text/javascript,${encodeURIComponent(new TextDecoder().decode(content))}`)) as {
    readonly found: { readonly of: (result: { readonly p: string }) => { readonly id: string } };
  };
  expect(program.found.of({ p: 'en_1' })).toEqual({ id: '/a/en_1' });
});

test('a program that cannot be read fails', async () => {
  await expect(packed({ path: 'pagefind.js', content: encode('const = 1') })).rejects.toThrow();
});

test('anything else goes as it is', async () => {
  const file = { path: 'names.json', content: encode('[]') };
  expect(await packed(file)).toEqual(file);
});
