import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { PreviewServer, PreviewServerParams } from 'astro';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import servePreview from '../../../src/integrations/preview-server.ts';
import { builtSite } from '../../support/built-site.ts';

/** Serves a built site, and writes down what the server tells. */
async function serve(folder: string, base: string): Promise<PreviewServer & { readonly told: readonly string[] }> {
  const told: string[] = [];
  const outDir = pathToFileURL(`${folder}/`);
  const server = await servePreview({
    ...{ outDir, root: new URL('..', outDir), base, host: '127.0.0.1', port: 0 },
    logger: { info: (text: string) => told.push(text) },
  } as unknown as PreviewServerParams);
  return { ...server, told };
}

describe.each(['/', '/briefing/'])('a site at %s', (base) => {
  const folder = builtSite({
    'index.html': 'Home',
    'claims/index.html': 'All claims',
    'claims.json': '{}',
    '404.html': 'No such page',
  });
  let server: Awaited<ReturnType<typeof serve>>;
  let origin = '';
  beforeAll(async () => {
    server = await serve(folder, base);
    origin = `http://127.0.0.1:${server.port}`;
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  test('says where it is, and how it is ended', () => {
    expect(server.told).toEqual([`The site is at ${origin}${base}`, expect.stringMatching(/^Ctrl\+C /u)]);
  });

  const ask = async (path: string) => {
    const answer = await fetch(origin + base + path, { redirect: 'manual', headers: { accept: '*/*' } });
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
  };

  test.each([
    ['', 'Home'],
    ['claims/', 'All claims'],
    ['claims/?kind=fact', 'All claims'],
    ['claims.json', '{}'],
  ])('“%s” is answered', async (path, text) => {
    expect(await ask(path)).toEqual({ status: 200, to: null, text });
  });

  test.each([
    ['claims', 'claims/'],
    ['claims?kind=fact&x=/', 'claims/?kind=fact&x=/'],
  ])('“%s” leads to “%s”', async (path, to) => {
    expect(await ask(path)).toMatchObject({ status: 301, to: base + to });
  });

  test.each(['nowhere', 'nowhere/', 'claims/nowhere/', 'Claims/', '%E0%A4%A', '%00', '..%2f..%2f'])(
    '“%s” is answered by the site’s page for errors',
    async (path) => {
      expect(await ask(path)).toEqual({ status: 404, to: null, text: 'No such page' });
    },
  );
});

test('no address leads to another host', async () => {
  const folder = builtSite({ 'index.html': '', 'claims/index.html': '', '404.html': '' });
  const server = await serve(folder, '/');
  const answer = await fetch(`http://127.0.0.1:${server.port}//claims`, { redirect: 'manual' });
  expect(answer.headers.get('location')).toBe('/claims/');
  await server.stop();
  rmSync(folder, { recursive: true });
});
