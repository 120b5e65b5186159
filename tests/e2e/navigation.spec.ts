import type { Page } from '@playwright/test';
import { onePageOfEachKind } from '../support/dist.ts';
import { SOURCES_HEADING, claims, nameWith, sources } from '../support/content.ts';
import { expect, test } from './fixtures.ts';

const site = (page: Page) => page.getByRole('navigation', { name: 'Site' });
const PHONE = { width: 390, height: 844 };

/** What one may come for, and the pages that it leads to. */
const GROUPS = {
  Read: [SOURCES_HEADING, 'Compare'],
  Check: ['Claims', 'Forecasts', 'Works'],
  'Look up': ['Topics', 'Timeline', 'Terms'],
};

test('the navigation is in groups, and each of its entries opens a page that it marks as the one being read', async ({
  page,
}) => {
  await page.goto('./');
  for (const [group, labels] of Object.entries(GROUPS)) {
    const list = site(page)
      .locator('div')
      .filter({ has: page.getByText(group, { exact: true }) });
    await expect(list.getByRole('link')).toHaveText(labels);
  }
  const addresses = await site(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(9);
  for (const address of addresses) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    expect(page.url(), 'a page, and no place on one').toBe(address);
    await expect(site(page).locator('[aria-current="page"]')).toHaveAttribute('href', new URL(address).pathname);
  }
});

test('what lies below an entry of the navigation marks that entry', async ({ page }) => {
  await page.goto(`./claims/${claims[0]?.id}/`);
  await expect(site(page).locator('[aria-current]')).toHaveText(['Claims']);
  await page.goto(`./sources/${sources[0]?.id}/argument/`);
  await expect(site(page).locator('[aria-current]')).toHaveText([SOURCES_HEADING]);
});

test.describe('on a telephone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('the header is one row, and the heading of every kind of page begins above 150 px', async ({ page }) => {
    const low: string[] = [];
    for (const { path } of onePageOfEachKind()) {
      if (path.startsWith('embed/')) continue;
      await page.goto(`./${path}`);
      await page.evaluate(() => document.fonts.ready);
      const top = await page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().top ?? Infinity);
      if (top >= 150) low.push(`${path}: ${top}`);
      const rows = await page.locator('header.site > *').evaluateAll((parts) => {
        const shown = parts.filter((part) => part.checkVisibility()).map((part) => part.getBoundingClientRect());
        return Math.max(...shown.map(({ top }) => top)) - Math.min(...shown.map(({ bottom }) => bottom));
      });
      expect(rows, `${path}: all parts of the header meet in one row`).toBeLessThan(0);
    }
    expect(low).toEqual([]);
  });

  test('the menu opens and closes, and leads on', async ({ page }) => {
    await page.goto('./about/');
    await expect(site(page)).toBeHidden();
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.click();
    await expect(site(page).getByRole('link', { name: 'Forecasts' })).toBeInViewport();
    await menu.click();
    await expect(site(page)).toBeHidden();
    await menu.click();
    await page.keyboard.press('Escape');
    await expect(site(page)).toBeHidden();
    await menu.click();
    await site(page).getByRole('link', { name: 'Forecasts' }).click();
    await expect(page).toHaveURL(/\/forecasts\/$/u);
  });

  test('search opens over the page, and the search page where that does not come', async ({ page, complaints }) => {
    await page.goto('./about/');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('combobox')).toBeFocused();
    await page.route('**/assets/dialog.*.js', (route) => route.abort());
    await page.goto('./data/');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(/\/search\/$/u);
    complaints.length = 0;
  });
});

test.describe('on a telephone without a script', () => {
  test.use({ viewport: PHONE, javaScriptEnabled: false });

  test('the menu opens, and search leads to its page', async ({ page }) => {
    await page.goto('./about/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(site(page).getByRole('link', { name: 'Compare' })).toBeInViewport();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(/\/search\/$/u);
  });
});

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true, isMobile: true });

  test('the search field says what it searches, and names no key that nobody has', async ({ page }) => {
    await page.goto('./about/');
    await expect(page.getByRole('searchbox')).toHaveAttribute('placeholder', `Search ${claims.length} claims`);
  });
});

test('with a keyboard the search field names its key too, and shows it whole', async ({ page }) => {
  await page.goto('./about/');
  const field = page.getByRole('searchbox');
  await expect(field).toHaveAttribute('placeholder', new RegExp(`^Search ${claims.length} claims · (Ctrl|⌘) K$`, 'u'));
  const room = await field.evaluate((it: HTMLInputElement) => {
    const style = getComputedStyle(it);
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('No canvas');
    context.font = style.font;
    const inner = it.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    return inner - context.measureText(it.placeholder).width;
  });
  expect(room).toBeGreaterThan(0);
});

test('the tab says what is searched for', async ({ page }) => {
  await page.goto('./search/');
  await expect(page).toHaveTitle(/^Search – /u);
  await page.getByRole('searchbox').fill('tram');
  await expect(page).toHaveTitle(/^“tram” – Search – /u);
  await page.goto('./search/?q=tram+line');
  await expect(page).toHaveTitle(/^“tram line” – Search – /u);
});

const two = sources.length === 2 ? sources : undefined;
for (const width of [700, 768, 1440])
  test(
    nameWith('two sources alone', two, `at ${width} px the theses of two articles stand side by side`),
    async ({ page }) => {
      if (!two) return;
      await page.setViewportSize({ width, height: 900 });
      await page.goto('./');
      const [left, right] = await page
        .locator('.thesis')
        .evaluateAll((theses) => theses.map((it) => it.getBoundingClientRect().toJSON() as DOMRect));
      expect(right?.top).toBe(left?.top);
      expect(right?.left).toBeGreaterThan(left?.right ?? Infinity);
    },
  );
