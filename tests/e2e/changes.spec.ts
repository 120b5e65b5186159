import { test as bare } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test('from home one comes to the last change, and from there to what changed', async ({ page, baseURL }) => {
  await page.goto('./');
  await page.getByText('Last change,').getByRole('link').click();
  await expect(page).toHaveURL(new URL('changes/', baseURL).href);
  const many = page.locator('.day details').first();
  const entry = many.locator('a').first();
  await expect(entry).toBeHidden();
  await many.locator('summary').click();
  const address = (await entry.getAttribute('href')) ?? '';
  await entry.click();
  await expect(page).toHaveURL(new URL(address, baseURL).href);
});

test('the foot of a page leads to what is new, not to a feed', async ({ page, baseURL }) => {
  await page.goto('./about/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'What is new' }).click();
  await expect(page).toHaveURL(new URL('changes/', baseURL).href);
});

test.describe('the address of a feed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const [form, file] of [
    ['Atom', 'feed.xml'],
    ['JSON Feed', 'feed.json'],
  ] as const)
    test(`is copied whole: ${form}`, async ({ page, baseURL }) => {
      await page.goto('./changes/');
      await page.getByRole('button', { name: `Copy the address of the ${form} feed` }).click();
      await expect(page.locator('.share-popover')).toContainText('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(file, baseURL).href);
    });
});

// A file that is no page names no icon, and the browser’s guess at one is an error in its console.
bare(
  'who opens the feed in a browser reads what it is and what it tells, and finds the page',
  async ({ page, baseURL }) => {
    await page.goto('./feed.xml');
    const shown = await page.evaluate(() => {
      const entry = document.querySelector('entry');
      const shows = (name: string) => entry?.querySelector(name)?.checkVisibility();
      return { title: shows('title'), summary: shows('summary'), id: shows('id'), content: shows('content') };
    });
    expect(shown).toEqual({ title: true, summary: true, id: false, content: false });
    await page.getByRole('link', { name: 'What is new' }).click();
    await expect(page).toHaveURL(new URL('changes/', baseURL).href);
  },
);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('what is new unfolds and no control is there that does nothing', async ({ page }) => {
    await page.goto('./changes/');
    const many = page.locator('.day details').first();
    await many.locator('summary').click();
    await expect(many.getByRole('link').first()).toBeVisible();
    await expect(page.getByText('feed.xml')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copy the address/u })).toHaveCount(0);
  });
});
