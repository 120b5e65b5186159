import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packed } from '../../../../src/search/build/pack.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('what is gzipped stays the same and becomes smaller', async () => {
  const content = encode('The tram is late. '.repeat(40) + 'The boat is not.');
  const hasty = gzipSync(content, { level: 1 });
  const { path, content: tight } = await packed({ path: 'index/a.pf_index', content: hasty });
  expect(path).toBe('index/a.pf_index');
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

test('a program that cannot be read fails', async () => {
  await expect(packed({ path: 'pagefind.js', content: encode('const = 1') })).rejects.toThrow();
});

test('anything else goes as it is', async () => {
  const file = { path: 'names.json', content: encode('[]') };
  expect(await packed(file)).toEqual(file);
});
