import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { claims } from '../support/content.ts';
import { DIST } from '../support/dist.ts';
import { readHostHeaders, servedFiles } from '../support/host-headers.ts';
import { SERVED_BY } from './environment.ts';
import { expect, test } from './fixtures.ts';

const byNginx = process.env[SERVED_BY] === 'nginx';
const named = (name: string) => (byNginx ? name : `NOT TRIED, for want of nginx: ${name}`);

const [claim] = claims;

test(named('nginx says with each sort of file what the other hosts are told to say'), async ({ request }) => {
  if (!byNginx) return;
  const { saidWith } = await readHostHeaders(DIST);
  const sorts = new Map(
    servedFiles(DIST, '/').map(({ file, address }) => [
      file.replace(/(?<=^[^/]+\/).*(?=\.)|^[^/]+(?=\.)/u, ''),
      address,
    ]),
  );
  expect(sorts.size).toBeGreaterThan(20);
  for (const address of sorts.values()) {
    const headers = (await request.get(`.${address}`)).headers();
    for (const [name, [value = '']] of saidWith(address)) expect(headers[name], `${name} of ${address}`).toBe(value);
  }
});

test(
  named('an address without its last slash leads to the one with it, and keeps what is asked'),
  async ({ request }) => {
    if (!byNginx) return;
    const answer = await request.get('./claims?kind=forecast', { maxRedirects: 0 });
    expect(answer.status()).toBe(301);
    expect(answer.headers()['location']).toBe('/claims/?kind=forecast');
  },
);

for (const path of [
  'nothing/here/',
  'c/',
  'embed/',
  'schema/',
  'assets/gone.js',
  '_headers',
  '_redirects',
  '_nginx.conf',
])
  test(named(`/${path} is answered by the site’s own page, which nobody keeps`), async ({ request }) => {
    if (!byNginx) return;
    const answer = await request.get(`./${path}`);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain('<title>');
    expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers()['cache-control']).toMatch(/must-revalidate/u);
  });

/** Serves a page of another site with one frame in it. */
async function hostOf(framed: string, headers: Readonly<Record<string, string>> = {}) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', ...headers });
    response.end(`<!doctype html><iframe src="${framed}" width="600" height="400"></iframe>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

test.describe('in a page of another site', () => {
  // That page is what was asked for.
  const ours = (complaints: readonly string[]) =>
    complaints.filter((it) => !it.startsWith('request: http://localhost:'));

  for (const [how, headers] of Object.entries({
    'a page': {},
    'an isolated page': { 'Cross-Origin-Embedder-Policy': 'require-corp' },
  }))
    test(named(`a claim shows in a frame of ${how}, with its looks`), async ({ page, baseURL, complaints }) => {
      if (!byNginx) return;
      const { server, url } = await hostOf(`${baseURL ?? ''}embed/${claim?.code ?? ''}/`, headers);
      await page.goto(url);
      const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(claim?.statement ?? '');
      expect(await heading.evaluate((it) => getComputedStyle(it).fontFamily)).toContain('Source Serif');
      server.close();
      expect(ours(complaints)).toEqual([]);
      complaints.length = 0;
    });

  test(named('no other page shows in a frame'), async ({ page, baseURL, complaints }) => {
    if (!byNginx) return;
    const { server, url } = await hostOf(`${baseURL ?? ''}claims/`);
    await page.goto(url);
    await expect.poll(() => ours(complaints).join()).toMatch(/frame-ancestors 'self'|refused to connect|Framing/u);
    server.close();
    complaints.length = 0;
  });
});
