import type { Page } from '@playwright/test';
import { nameWith, sources } from '../../support/content.ts';
import { expect, test } from '../../e2e/fixtures.ts';

// What a page of this archive may ask of its reader.

/** How many words are seen in the main part of a page. */
const wordsOf = (page: Page) =>
  page.locator('main').evaluate((main: HTMLElement) => main.innerText.split(/\s+/u).length);

/** What fits a screen is what two sources say; of more, home grows by what each says. */
const two = sources.length === 2 ? sources : undefined;
const ofTwo = (name: string) => nameWith('two sources alone', two, name);

const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test(ofTwo('home says what each says and where they part, without a scroll'), async ({ page }) => {
    if (!two) return;
    await page.goto('./');
    for (const part of await page.locator('.thesis, .differences > section').all())
      await expect(part).toBeInViewport({ ratio: 1 });
    expect(await wordsOf(page)).toBeLessThanOrEqual(1000);
    expect(await height(page)).toBeLessThanOrEqual(3700);
  });

  for (const { id } of sources)
    test(`the page of ${id} is a digest: the article in brief in at most 120 words, and 2,400 in all`, async ({
      page,
    }) => {
      await page.goto(`./sources/${id}/`);
      const brief = await page.locator('.brief p').evaluate((it) => {
        for (const group of it.querySelectorAll('.refs')) group.remove();
        return it.textContent;
      });
      expect(brief.trim().split(/\s+/u).length).toBeLessThanOrEqual(120);
      expect(await wordsOf(page)).toBeLessThanOrEqual(2400);
    });
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test(ofTwo('home says what each says and where they part within two screens'), async ({ page }) => {
    if (!two) return;
    await page.goto('./');
    const end = await page.locator('.differences').evaluate((it) => it.getBoundingClientRect().bottom);
    expect(end).toBeLessThanOrEqual(2 * 844);
    expect(await height(page)).toBeLessThanOrEqual(5400);
  });
});
