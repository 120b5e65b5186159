import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { loadCorpus } from '../../src/corpus/load.ts';
import { expect, test } from './fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { claims } = loadCorpus(join(import.meta.dirname, '../..'));
const [first] = claims;
if (!first) throw new Error('The content has no claim');
const CLAIM = `./claims/${first.id}/`;
const box = (page: Page) => page.locator('details.cite').first();
const summary = (page: Page) => box(page).locator('summary');

test('the box is folded, and opens by keyboard', async ({ page }) => {
  await page.goto(CLAIM);
  await expect(page.locator('#cite-apa')).toBeHidden();
  await summary(page).focus();
  await page.keyboard.press('Enter');
  for (const style of ['apa', 'chicago', 'mla'])
    await expect(page.locator(`#cite-${style}`)).toContainText(`${first.data.code}: `);
  await expect(page.locator('[data-copy="cite-apa"]')).toBeVisible();
});

test('a file for a reference manager is saved under the label of the claim', async ({ page }) => {
  await page.goto(CLAIM);
  await summary(page).click();
  const saved = page.waitForEvent('download');
  await box(page).getByRole('link', { name: 'BibTeX' }).click();
  expect((await saved).suggestedFilename()).toBe(`the-reset-brief-${first.data.code}.bib`);
});

test('a step leads from the claim to the other styles for its article, unfolded', async ({ page }) => {
  await page.goto(CLAIM);
  await summary(page).click();
  await box(page).getByRole('link', { name: 'More styles for the article' }).click();
  await expect(page.locator('#article-mla')).toBeVisible();
  await expect(page.locator('#cite-mla')).toBeHidden();
});

test('what the search marks on a page is not how to cite it', async ({ page }) => {
  await page.goto(`${CLAIM}?q=${encodeURIComponent(first.data.title)}`);
  await expect(page.locator('main mark').first()).toBeVisible();
  await expect(page.locator('.cite mark')).toHaveCount(0);
});

test('nothing of it is printed', async ({ page }) => {
  await page.goto(CLAIM);
  await summary(page).click();
  await page.emulateMedia({ media: 'print' });
  await expect(box(page)).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('it opens, and offers no copying', async ({ page }) => {
    await page.goto(CLAIM);
    await summary(page).click();
    await expect(page.locator('#cite-chicago')).toBeVisible();
    await expect(page.locator('[data-copy]').first()).toBeHidden();
  });
});
