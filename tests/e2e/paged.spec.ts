import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
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

test.describe('of a facet with many values, the search', () => {
  const counts = [...Map.groupBy(claims, ({ topic }) => topic.id)].map(([id, some]) => ({ id, count: some.length }));
  counts.sort((a, b) => b.count - a.count);
  const least = counts.at(-1)?.id ?? '';
  const group = (page: Page) => page.locator('.facets fieldset[data-facet=topic]');
  const offered = (page: Page) => group(page).locator('label').filter({ visible: true });
  const search = async (page: Page, asked: string) => {
    await page.goto(`${site.url}search/?${asked}`);
    await expect(page.locator('main .status')).toHaveText(/^\d+ results?/u);
  };

  test('offers those under which most hits are, and others as one asks for them', async ({ page }) => {
    await search(page, 'type=claim');
    const numbers = offered(page).locator('.count');
    await expect(numbers).toHaveText(counts.slice(0, 3).map(({ count }) => String(count)));
    await group(page).getByRole('button', { name: 'Show more' }).click();
    await expect(numbers).toHaveText(counts.slice(0, 6).map(({ count }) => String(count)));
    await expect(offered(page).nth(3).getByRole('checkbox')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(offered(page).nth(3).getByRole('checkbox')).toBeChecked();
    await expect(offered(page).nth(3).getByRole('checkbox')).toBeFocused();
    await expect(page).toHaveURL(/[?&]topic=/u);
  });

  test('shows the one that an address has chosen, and takes it back', async ({ page }) => {
    await search(page, `type=claim&topic=${least}`);
    await expect(page.locator('main .status')).toHaveText(new RegExp(`^${counts.at(-1)?.count} results?`, 'u'));
    await expect(offered(page)).toHaveCount(4);
    await expect(group(page).getByRole('checkbox', { checked: true })).toHaveValue(least);
    await page.locator('main .chips button').filter({ hasText: 'Topic' }).click();
    await expect(offered(page)).toHaveCount(3);
  });

  test('keeps the focus where one is chosen before anything is searched for, and says how many are not shown', async ({
    page,
  }) => {
    await page.goto(`${site.url}search/`);
    await expect(offered(page)).toHaveCount(3);
    const box = offered(page).nth(2).getByRole('checkbox');
    const value = await box.inputValue();
    await box.focus();
    await page.keyboard.press('Space');
    await expect(page.locator('main .status')).toHaveText(/^\d+ results?/u);
    await expect(group(page).locator(`[value="${value}"]`)).toBeFocused();
    const hidden = await group(page).locator('label').filter({ visible: false }).count();
    await expect(group(page).getByRole('button')).toHaveText(`Show more (${hidden} left)`);
  });

  test('does without its choices where they do not come, but for those of the address', async ({ page }) => {
    await page.route('**/pagefind/choices.json', (route) => route.abort());
    await search(page, 'type=claim');
    await expect(group(page)).toBeHidden();
    await expect(page.locator('.facets fieldset[data-facet=kind]')).toBeVisible();
    await search(page, `type=claim&topic=${least}`);
    await expect(page.locator('main .status')).toHaveText(new RegExp(`^${counts.at(-1)?.count} results?`, 'u'));
    await expect(page.locator('main .chips')).toContainText(least);
  });

  test('shows what an address has chosen when its choices come late', async ({ page }) => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    await page.route('**/pagefind/choices.json', async (route) => {
      await promise;
      await route.continue();
    });
    await page.goto(`${site.url}search/?type=claim`);
    await expect(page.locator('main .status')).toHaveText(/^\d+ results?/u);
    await page.evaluate((topic) => {
      history.pushState(history.state, '', `?type=claim&topic=${topic}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, least);
    resolve(undefined);
    await expect(page.locator('main .status')).toHaveText(new RegExp(`^${counts.at(-1)?.count} results?`, 'u'));
    await expect(group(page).getByRole('checkbox', { checked: true })).toHaveValue(least);
  });
});

test('one goes on from page to page, and hears on which one is', async ({ page }) => {
  await page.goto(`${site.url}sources/`);
  await page.locator('.around [rel="next"]').click();
  await expect(page).toHaveURL(`${site.url}sources/2/`);
  await expect(
    page.getByRole('navigation', { name: 'Pages of this list' }).locator('[aria-current="page"]'),
  ).toContainText('2');
});
