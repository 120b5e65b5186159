import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page, Route } from '@playwright/test';
import { preview } from 'vite';
import { archiveRoot, inventArchive } from '../support/archive.ts';
import { SOUND } from '../support/broken-corpus.ts';
import { serveByNginx } from '../support/nginx.ts';
import type { Laid } from '../support/nginx.ts';
import { copyProject, startBuild } from '../support/project-copy.ts';
import type { ServedSite } from '../support/serve.ts';
import { SERVED_BY } from './environment.ts';

// An archive on a tram, with two sources, and one on a ferry, with one, each built by itself and laid beside the other.
const [TRAM, FERRY] = ['/2019/', '/2024/'] as const;
const SHARDS = { SHARDS: `${TRAM}, ${FERRY}`, SITE_URL: 'https://quay.example' };

const ferry = inventArchive(1);
const [source] = ferry.sources;
const [crossing] = ferry.claims;
if (!source || !crossing) throw new Error('The ferry has no claim');

const LINKED = 'This is the kind of thing that the ferry has too.';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let roots: readonly string[] = [];
let site: ServedSite;

test.beforeAll(async () => {
  test.setTimeout(900_000);
  const tram = copyProject(join(SOUND, 'content'));
  const other = copyProject(join(await archiveRoot(1), 'content'));
  roots = [tram, other];
  appendFileSync(
    join(tram, 'content/claims/tram-note-2019/cheaper-tickets.md'),
    `\n[${LINKED}](${FERRY}c/${crossing.code}/)\n`,
  );
  const builds = [startBuild(tram, { ...SHARDS, BASE_PATH: TRAM }), startBuild(other, { ...SHARDS, BASE_PATH: FERRY })];
  for (const { status, said } of await Promise.all(builds.map(({ end }) => end)))
    if (status !== 0) throw new Error(said);
  site = await serveTogether([
    { folder: join(tram, 'dist'), base: TRAM },
    { folder: join(other, 'dist'), base: FERRY },
  ]);
});
test.afterAll(async () => {
  await site.stop();
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** Serves built sites as one host, whose home is the first: by nginx where it can be had, else as files and nothing more. */
async function serveTogether([first, ...others]: readonly Laid[]): Promise<ServedSite> {
  if (!first) throw new Error('There is no site');
  if (process.env[SERVED_BY] === 'nginx') return serveByNginx(first.folder, first.base, others);
  const outDir = mkdtempSync(join(tmpdir(), 'shards-'));
  for (const { folder, base } of [first, ...others]) cpSync(folder, join(outDir, base), { recursive: true });
  const server = await preview({
    configFile: false,
    root: outDir,
    appType: 'mpa',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  });
  return {
    url: new URL(first.base, server.resolvedUrls?.local[0]).href,
    stop: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

const status = (page: Page) => page.locator('main .status');
const codes = (page: Page) => page.locator('main [data-group=claim] .statement > a:first-child');
const choice = (page: Page, facet: string, value: string) =>
  page.locator(`main .facets label:has(input[name=${facet}][value="${value}"])`);
const counted = (page: Page, facet: string, value: string) => choice(page, facet, value).locator('.count');

/** Searches, and waits until everything has come. */
async function search(page: Page, asked: string): Promise<void> {
  await page.goto(`${site.url}search/?${asked}`);
  await expect(status(page)).toHaveText(/^\d+ results?/u);
}

test('one search finds claims of both shards in one ranking, with counts of both', async ({ page }) => {
  await search(page, 'type=claim');
  // Seven of the tram and all of the ferry; ten are shown at first.
  const all = 7 + ferry.claims.length;
  await expect(status(page)).toHaveText(`${all} results`);
  await expect(counted(page, 'type', 'claim')).toHaveText(String(all));
  await expect(choice(page, 'source', source.id)).toHaveText(`${source.short}${ferry.claims.length}`);
  await expect(counted(page, 'source', 'tram-letter-2022')).toHaveText('3');
  await expect(counted(page, 'topic', crossing.topic.id)).toHaveText('1');
  await expect(choice(page, 'topic', crossing.topic.id)).toContainText(crossing.topic.title);
  const kinds = page.locator('main .facets input[name=kind] ~ .count');
  const sum = (await kinds.allTextContents()).reduce((total, count) => total + Number(count), 0);
  expect(sum).toBe(all);

  await search(page, 'q=tram+OR+ferry');
  const found = await codes(page).allTextContents();
  expect(found.some((code) => code.startsWith('T'))).toBe(true);
  expect(found.some((code) => code.startsWith(source.code))).toBe(true);
});

test('a search is narrowed to a source of the other shard, by its choice and by its address', async ({ page }) => {
  await search(page, 'q=tram+OR+ferry');
  await choice(page, 'source', source.id).click();
  await expect(page).toHaveURL(/[?&]source=text-1/u);
  await expect(codes(page).first()).toHaveText(new RegExp(`^${source.code}\\d`, 'u'));
  const narrowed = await codes(page).allTextContents();
  expect(narrowed.filter((code) => !code.startsWith(source.code))).toEqual([]);
  await page.reload();
  await expect(page.locator('main .chips button')).toContainText(`Source: ${source.short}`);
  await expect(status(page)).toHaveText(/^\d+ results?/u);
  await expect(codes(page)).toHaveText(narrowed);
});

test('a hit of the other shard leads to its page there, and only own claims can be chosen', async ({ page }) => {
  await search(page, `source=${source.id}`);
  await expect(codes(page).first()).toBeVisible();
  await expect(page.locator('main .hits [data-choose]')).toHaveCount(0);
  await codes(page).first().click();
  await expect(page).toHaveURL(new RegExp(`${FERRY}claims/text-1/`, 'u'));
  await expect(page.locator('h1')).toBeVisible();
  await search(page, 'source=tram-letter-2022&type=claim');
  await expect(page.locator('main .hits [data-choose]')).toHaveCount(3);
});

test('a link in a text leads across', async ({ page }) => {
  await page.goto(`${site.url}claims/tram-note-2019/cheaper-tickets/`);
  await page.getByRole('link', { name: LINKED }).click();
  await expect(page).toHaveURL(new RegExp(`${FERRY}claims/text-1/`, 'u'));
});

test('the code of a claim leads there from the other shard, typed in the page and over it', async ({ page }) => {
  await page.goto(`${site.url}search/?q=${crossing.code}`);
  await expect(page).toHaveURL(new RegExp(`${FERRY}claims/text-1/`, 'u'));
  // And back, from the dialog of that shard.
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('T2a');
  await expect(page.getByRole('option').first()).toContainText('T2a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${TRAM}claims/tram-note-2019/cheaper-tickets/`, 'u'));
});

test('a name that the other shard knows finds its claims', async ({ page }) => {
  await page.goto(`${site.url.replace(TRAM, FERRY)}search/?q=TL`);
  await expect(status(page)).toHaveText(/^\d+ results? for “TL”/u);
  expect((await codes(page).allTextContents()).some((code) => /^[TL]\d/u.test(code))).toBe(true);
});

for (const [how, files, answer] of [
  ['is not there', `**${FERRY}pagefind/**`, (route) => route.fulfill({ status: 404, body: '' })],
  ['has an index with a gap', `**${FERRY}pagefind/*.pf_meta`, (route) => route.fulfill({ status: 404, body: '' })],
  ['cannot be reached', `**${FERRY}pagefind/**`, (route) => route.abort()],
  ['never answers', `**${FERRY}pagefind/**`, () => new Promise<void>(() => undefined)],
] as const satisfies readonly (readonly [string, string, (route: Route) => Promise<void>])[])
  test(`where the other shard ${how}, the own is searched, and that is said`, async ({ page }) => {
    await page.route(files, answer);
    await search(page, 'q=tram');
    await expect(page.locator('main .hints')).toContainText(
      `What lies at ${FERRY} was not searched: its index did not load.`,
    );
    await expect(codes(page).first()).toHaveText(/^[TL]\d/u);
    await expect(counted(page, 'source', 'tram-letter-2022')).toHaveText(/^\d+$/u);
  });
