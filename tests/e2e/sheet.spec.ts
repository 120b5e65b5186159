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
