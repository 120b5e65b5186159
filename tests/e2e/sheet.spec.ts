import { onePageOfEachKind } from '../support/dist.ts';
import { COMMON } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 1440, height: 1000 } });

for (const path of ['topics', 'terms', 'citations'])
  test(`the short entries of /${path}/ stand two beside each other, in the order of reading`, async ({ page }) => {
    await page.goto(`./${path}/`);
    const rows = await page
      .locator('.beside')
      .evaluateAll((lists) =>
        lists.map((list) => [...list.children].slice(0, 4).map((it) => it.getBoundingClientRect().toJSON() as DOMRect)),
      );
    expect(rows.length).toBeGreaterThan(0);
    for (const [first, second, third] of rows) {
      if (!first || !second) continue;
      expect(second.top).toBe(first.top);
      expect(second.left).toBeGreaterThan(first.right);
      if (third) expect(third.left).toBe(first.left);
    }
  });

/** The least part of the sheet’s width that the words of a page reach over, in most of its height. */
const REACHED = 0.6;

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
