import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { archiveRoot, inventArchive } from '../support/archive.ts';
import { buildCopy, copyProject } from '../support/project-copy.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { makePagesSmall } from '../support/small-pages.ts';
import { problemsOfLooks } from './looks.ts';

const SIZE = 4;
const { claims } = inventArchive(SIZE);
const [first] = claims;
const last = claims.at(-1);
if (!first || !last) throw new Error('The archive has no claims');

test.describe.configure({ mode: 'serial', timeout: 60_000 });
let root: string;
let site: ServedSite;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  root = copyProject(join(await archiveRoot(SIZE), 'content'));
  makePagesSmall(root);
  buildCopy(root);
  site = await serveSite(root, '/');
});
test.afterAll(async () => {
  await site.stop();
  rmSync(root, { recursive: true, force: true });
});

for (const path of ['claims/', 'claims/text-1/', 'compare/', 'sources/', 'sources/2/'])
  test(`/${path}, one of several pages, reads`, async ({ page }) => {
    const answer = await page.goto(site.url + path);
    expect(answer?.status()).toBe(200);
    expect(await problemsOfLooks(page)).toEqual([]);
  });

test('claims of several lists are chosen together, in any order and case, and are shown without the others', async ({
  page,
}) => {
  const codes = [last.code, first.code];
  await page.goto(`${site.url}claims/?c=${last.code.toLowerCase()},${first.code},Z99z`);
  const items = page.locator('.chosen-list li.item');
  await expect(items).toHaveCount(2);
  expect(await items.evaluateAll((all) => all.map(({ id }) => id))).toEqual(codes);
  await expect(page.locator('.chosen-list .unknown')).toContainText('Z99z');
  for (const code of codes)
    await expect(page.locator(`#${code}`)).toContainText(claims.find((it) => it.code === code)?.source.short ?? '');

  await page.locator('[data-remove]').first().click();
  await expect(items).toHaveCount(1);
  await page.goBack();
  await expect(items).toHaveCount(2);
});

test('where a list does not come, the page says so and leads to all', async ({ page }) => {
  await page.route('**/claims/text-1/', (route) => route.abort());
  await page.goto(`${site.url}claims/?c=${first.code}`);
  await expect(page.getByRole('main')).toContainText('did not load');
  await expect(page.getByRole('main').getByRole('link', { name: first.source.short }).first()).toBeVisible();
});

test('the filter of a list filters what its page has, and says how much that is', async ({ page }) => {
  await page.goto(`${site.url}claims/text-1/`);
  const all = await page.locator('li.item').count();
  await page.getByLabel('Topic').selectOption({ index: 1 });
  await expect(page.locator('.shown [role="status"]')).toHaveText(new RegExp(`^\\d+ of ${all} claims shown$`, 'u'));
});

test('one goes on from page to page, and hears on which one is', async ({ page }) => {
  await page.goto(`${site.url}sources/`);
  await page.locator('.around [rel="next"]').click();
  await expect(page).toHaveURL(`${site.url}sources/2/`);
  await expect(
    page.getByRole('navigation', { name: 'Pages of this list' }).locator('[aria-current="page"]'),
  ).toContainText('2');
});
