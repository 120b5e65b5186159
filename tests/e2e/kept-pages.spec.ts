import type { Page } from '@playwright/test';
import { claims } from '../support/content.ts';
import { COMMON } from '../support/words.ts';
import { KEEPS_PAGES } from './environment.ts';
import { KEPT, expect, goBack, noteKept, test } from './fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A code as one types it. */
const code = claims[0]?.code.toLowerCase() ?? '';

const dialog = (page: Page) => page.locator('.search-dialog');

/** Goes back to the page about the site, which was kept, and reads on there. */
async function comeBack(page: Page): Promise<void> {
  await expect(page).not.toHaveURL(/\/about\//u);
  await goBack(page);
  await expect(page).toHaveURL(/\/about\/$/u);
  await expect(page.locator(KEPT)).toBeAttached();
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
}

for (const [how, query, leave] of [
  ['Enter', COMMON, (page: Page) => page.keyboard.press('Enter')],
  ['a code', code, (page: Page) => page.keyboard.press('Enter')],
  ['a hit that is clicked', COMMON, (page: Page) => dialog(page).getByRole('option').first().click()],
  [
    'a hit that is chosen by keys',
    COMMON,
    async (page: Page) => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
  ],
] as const)
  test(
    `who left by the search over the page, by ${how}, comes back to the page without it`,
    { tag: KEEPS_PAGES },
    async ({ page }) => {
      await noteKept(page);
      await page.goto('./about/');
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.type(query);
      await expect(dialog(page).getByRole('option').first()).toBeVisible();
      await leave(page);
      await comeBack(page);
      await expect(dialog(page)).toBeHidden();
      await page.keyboard.press('ControlOrMeta+k');
      await expect(dialog(page)).toBeVisible();
      await expect(dialog(page).getByRole('option').first()).toBeVisible();
    },
  );

test(
  'a code that has led to its claim does not lead there again from the page that one comes back to',
  {
    tag: KEEPS_PAGES,
  },
  async ({ page }) => {
    // What was asked for before the page was left never comes, as in a browser that cuts it off.
    let isBack = false;
    await page.route('**/pagefind/rest/**', async (route) => {
      if (isBack) await route.continue();
    });
    await noteKept(page);
    await page.goto('./search/');
    await expect(page.locator('.status')).toHaveText(/^Type a word/u);
    await page.getByRole('searchbox').fill(code);
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/claims\//u);
    isBack = true;
    await goBack(page);
    await expect(page).toHaveURL(new RegExp(`/search/\\?q=${code}$`, 'u'));
    await expect(page.locator(KEPT)).toBeAttached();
    await expect(page.locator('.status')).toHaveText(new RegExp(`^1 result for “${code}”`, 'u'));
    await expect(page).toHaveURL(new RegExp(`/search/\\?q=${code}$`, 'u'));
  },
);

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('who left by the menu comes back to the page without it', { tag: KEEPS_PAGES }, async ({ page }) => {
    await noteKept(page);
    await page.goto('./about/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Topics' }).click();
    await comeBack(page);
    await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
  });
});
