import type { Page } from '@playwright/test';
import { nameWith, sources } from '../../support/content.ts';
import { expect, test } from '../../e2e/fixtures.ts';
import { onePageOfEachKind } from '../../support/dist.ts';
import { COMMON } from '../../support/words.ts';

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

/** The least part of the sheet’s width that the words of a page reach over, in most of its height. */
const REACHED = 0.6;

test.describe('on a sheet of a desk', () => {
  test.use({ viewport: { width: 1440, height: 1000 } });

  test('no page leaves the right of the sheet empty', async ({ page }) => {
    const empty: string[] = [];
    for (const { path, kind } of onePageOfEachKind()) {
      // A message and a claim for frames are all of what they say; a claim and a verdict are a column beside a margin, which
      // ends before a long list of what others say does.
      if (['404.html', 'embed/*', 'claims/*', 'forecasts/*'].includes(kind)) continue;
      await page.goto(kind === 'search' ? `./${path}?q=${COMMON}` : `./${path}`);
      // When all has come, and not the first claims alone.
      if (kind === 'search') await expect(page.locator('main .status')).toHaveText(/^\d+ results? for/u);
      const reached = await page.evaluate(() => {
        const sheet = document.querySelector('header.site')?.getBoundingClientRect();
        if (!sheet) throw new Error('The page has no header');
        const range = document.createRange();
        const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
        /** How far to the right the words of each stretch of 400 px reach. */
        const stretches = new Map<number, number>();
        while (walker.nextNode()) {
          if (!walker.currentNode.textContent?.trim() || !walker.currentNode.parentElement?.checkVisibility()) continue;
          range.selectNodeContents(walker.currentNode);
          for (const { top, right } of range.getClientRects()) {
            const stretch = Math.floor((top + scrollY) / 400);
            stretches.set(stretch, Math.max(stretches.get(stretch) ?? 0, (right - sheet.left) / sheet.width));
          }
        }
        return [...stretches.values()].sort((a, b) => a - b);
      });
      const middle = reached[Math.floor(reached.length / 2)] ?? 0;
      if (middle < REACHED) empty.push(`/${path}: ${Math.round(middle * 100)} %`);
    }
    expect(empty).toEqual([]);
  });
});
