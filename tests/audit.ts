import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { CHROMIUM_FLAGS, canSandbox, ensureChromium } from './support/chromium.ts';
import { onePageOfEachKind } from './support/dist.ts';
import { serveSite } from './support/serve.ts';
import { tableOf } from './support/table.ts';
import type { Row } from './support/table.ts';

const REPORTS = join(import.meta.dirname, '../reports');
const KINDS = ['home', 'sources/*', 'claims/*', 'compare', 'search'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    server.close(() => {
      resolve(port);
    });
  });
  return promise;
}

/** Lighthouse’s scores of one page on a telephone, from 0 to 100; the whole report goes to a file. */
async function audit(url: string, kind: string, port: number): Promise<Row> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse reported nothing on ${url}`);
  writeFileSync(join(REPORTS, `lighthouse-${kind.replaceAll(/\W+/gu, '')}.json`), String(result.report));
  const scores = CATEGORIES.map((id) => [id, Math.round((result.lhr.categories[id]?.score ?? 0) * 100)] as const);
  return { page: new URL(url).pathname, ...Object.fromEntries(scores) };
}

mkdirSync(REPORTS, { recursive: true });
const pages = onePageOfEachKind().filter(({ kind }) => KINDS.includes(kind));
const executablePath = ensureChromium();
const site = await serveSite();
const port = await freePort();
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: canSandbox(),
  args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`],
});
try {
  const rows: Row[] = [];
  for (const { path, kind } of pages) rows.push(await audit(new URL(path, site.url).href, kind, port));
  console.log(`${tableOf(rows)}\nThe reports are in reports/.`);
} finally {
  await browser.close();
  await site.stop();
}
