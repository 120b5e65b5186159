import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { claims, sources } from '../support/content.ts';
import { RARE } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

const [article] = sources;
const first = claims.find(({ source }) => source === article?.id);

/** What is seen of something small, as the shades of its pixels from its own paper (0) to what stands on it (1). */
async function shades(sign: Locator): Promise<number[]> {
  const { data } = await sharp(await sign.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data].map((value) => value / 255);
}

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** The colour behind something, as it is drawn. */
const ground = (one: Locator) => one.evaluate((element) => getComputedStyle(element).backgroundColor);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours that the reader chose`, () => {
    test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' }, colorScheme });
    test.use({ viewport: { width: 1440, height: 900 } });

    const paperOf = (page: Page) => ground(page.locator('html'));

    test('a gauge is as full as its author is sure', async ({ page }) => {
      await page.goto('./about/');
      const filled = await Promise.all(
        ['asserted', 'likely', 'seeming', 'possible', 'advised'].map(async (level) => {
          const values = await shades(page.locator(`dl .gauge-${level}`));
          const ink = colorScheme === 'light' ? (it: number) => 1 - it : (it: number) => it;
          return values.reduce((sum, value) => sum + ink(value), 0) / values.length;
        }),
      );
      const falling = filled.toSorted((one, other) => other - one);
      expect(filled).toEqual(falling);
      for (const [index, share] of filled.slice(1).entries())
        expect((filled[index] ?? 0) - share).toBeGreaterThan(0.05);
    });

    test('the marks of the articles are seen, each by its shape', async ({ page }) => {
      await page.goto('./');
      const marks = page.locator('#sources .mark');
      await expect(marks).not.toHaveCount(0);
      const seen = await Promise.all((await marks.all()).map(shades));
      for (const mark of seen) expect(spread(mark)).toBeGreaterThan(0.5);
      const shapes = seen.map((mark) => mark.join());
      expect(new Set(shapes).size).toBe(shapes.length);
    });

    test('what is found, noted, asked for or chosen is set off', async ({ page }) => {
      await page.goto(`./claims/${first?.id}/?q=${first?.statement.split(' ')[0] ?? ''}`);
      const paper = await paperOf(page);
      expect(await ground(page.locator('main mark').first())).not.toBe(paper);
      await page.goto(`./sources/${article?.id}/paragraphs/#p${article?.paragraphs.length}`);
      await expect(page.locator(':target')).toHaveCSS('outline-style', 'solid');
      await page.keyboard.press('Control+k');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').fill(RARE);
      await expect(dialog.getByRole('status')).toHaveText(/^\d+ results? for/u);
      await page.keyboard.press('ArrowDown');
      await expect(dialog.getByRole('option', { selected: true })).toHaveCSS('outline-style', 'solid');
      expect(await ground(dialog.locator('mark').first())).not.toBe(paper);
      await expect(dialog).toHaveCSS('border-top-style', 'solid');
    });
  });
}
