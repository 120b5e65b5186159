import type { Page } from '@playwright/test';
import { COMMON, OTHER_RARE, RARE } from '../support/words.ts';
import { expect, hold, test } from './fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Has files never come. */
const hang = (page: Page, files: string) => page.route(files, () => new Promise(() => undefined));

/** Searches on the search page or in the dialog, on which no file of the index has been asked for. */
const SEARCH: Readonly<Record<string, (page: Page, query: string) => Promise<void>>> = {
  'the search page': async (page, query) => {
    await page.goto(`./search/?q=${query}`);
  },
  'the dialog': async (page, query) => {
    await page.goto('./about/');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(query);
  },
};

const seen = (page: Page) => page.locator('.status');
const hits = (page: Page) => page.locator(':is(.results, .options) .claim');

for (const [where, search] of Object.entries(SEARCH))
  test.describe(where, () => {
    test.beforeEach(({ page }) => page.clock.install());

    test('keeps the first claims when the rest never comes, and says so within ten seconds', async ({ page }) => {
      await hang(page, '**/pagefind/rest/**');
      await search(page, COMMON);
      await expect(seen(page)).toHaveText(/^Loading the rest/u);
      const first = await hits(page).count();
      expect(first).toBeGreaterThan(0);
      await page.clock.runFor(10_000);
      await expect(seen(page)).toHaveText(/^These are the first claims; the rest has not come yet/u);
      await expect(page.locator(':is(search-page, .search-dialog) [role=status]')).toHaveText(
        /^These are the first claims/u,
      );
      await expect(hits(page)).toHaveCount(first);
    });

    test('says that the rest is late, too, when the first claims have come late', async ({ page }) => {
      await hang(page, '**/pagefind/rest/**');
      const release = await hold(page, '**/pagefind/index/**');
      await search(page, COMMON);
      await page.clock.runFor(10_000);
      await expect(seen(page)).toHaveText(/^The search index has not come yet/u);
      release();
      await expect(hits(page).first()).toBeVisible();
      await expect(seen(page)).toHaveText(/^These are the first claims; the rest has not come yet/u);
    });

    test('keeps the first claims when the rest fails', async ({ page, complaints }) => {
      await page.route('**/pagefind/rest/**', (route) => route.abort());
      await search(page, COMMON);
      await expect(seen(page)).toHaveText(/^These are the first claims; the rest could not be loaded/u);
      expect(await hits(page).count()).toBeGreaterThan(0);
      complaints.length = 0;
    });

    test('shows what comes late all the same', async ({ page }) => {
      const release = await hold(page, '**/pagefind/rest/**');
      await search(page, COMMON);
      await expect(seen(page)).toHaveText(/^Loading the rest/u);
      await page.clock.runFor(10_000);
      await expect(seen(page)).toHaveText(/^These are the first claims/u);
      release();
      await expect(seen(page)).toHaveText(new RegExp(`^\\d+ results? for “${COMMON}”$`, 'u'));
    });

    test('shows the first claims of what is typed next, too, while the rest is still to come', async ({ page }) => {
      await hang(page, '**/pagefind/rest/**');
      await search(page, RARE);
      await expect(seen(page)).toHaveText(/^Loading the rest/u);
      await expect(hits(page).first()).toContainText(new RegExp(RARE, 'iu'));
      await page.locator(':is(#search-here, #search-anywhere)').fill(OTHER_RARE);
      await expect(hits(page).first()).toContainText(new RegExp(OTHER_RARE, 'iu'));
      await page.clock.runFor(10_000);
      await expect(seen(page)).toHaveText(/^These are the first claims/u);
    });

    test('finds all when the next search is answered', async ({ page }) => {
      await hang(page, '**/pagefind/rest/**');
      await search(page, COMMON);
      await expect(seen(page)).toHaveText(/^Loading the rest/u);
      await page.clock.runFor(10_000);
      await expect(seen(page)).toHaveText(/^These are the first claims/u);
      await page.unroute('**/pagefind/rest/**');
      await page.locator(':is(#search-here, #search-anywhere)').fill(RARE);
      await expect(seen(page)).toHaveText(new RegExp(`^\\d+ results? for “${RARE}”$`, 'u'));
    });
  });
