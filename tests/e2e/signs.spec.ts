import { CONFIDENCE } from '../../src/model/confidence.ts';
import { RELATION_TYPES } from '../../src/model/relations.ts';
import { MARKS, valuesOf } from '../../src/model/vocabulary.ts';
import { expect, test } from './fixtures.ts';

test('the eye tells sources and degrees of confidence apart', async ({ page }) => {
  await page.goto('./claims/');
  /** What a browser makes of some classes, in turn. */
  const drawn = (classes: readonly string[], pseudo: string | null, names: readonly string[]) =>
    page.evaluate(
      ([classes, pseudo, names]) =>
        classes.map((name) => {
          const sign = document.querySelector('main')?.appendChild(document.createElement('span'));
          if (!sign) throw new Error('The page has no main part');
          sign.className = name;
          const style = getComputedStyle(sign, pseudo);
          return names.map((property) => style.getPropertyValue(property)).join(' ');
        }),
      [classes, pseudo, names] as const,
    );
  const marks = valuesOf(MARKS).map((mark) => `mark mark-${mark}`);
  for (const property of ['--own', 'clip-path'])
    expect(new Set(await drawn(marks, null, [property])).size, property).toBe(marks.length);
  const gauges = valuesOf(CONFIDENCE).map((level) => `gauge gauge-${level}`);
  expect(new Set(await drawn(gauges, null, ['background', 'border-style', 'display'])).size).toBe(gauges.length);
});

test('a relation is told by words alone, and each sign stands beside its words in the key', async ({ page }) => {
  await page.goto(`./about/`);
  const key = page.locator('section, article').first().locator('dt.relation');
  const told = (await key.allInnerTexts()).map((text) => text.trim().split(/ (.*)/su));
  expect(told).toHaveLength(RELATION_TYPES.length);
  expect(new Set(told.map(([sign]) => sign)).size).toBe(told.length);
  for (const [sign, words = ''] of told) {
    expect(sign).toHaveLength(1);
    expect(words).toMatch(/^[a-z, ]+$/u);
  }
  await page.goto('./compare/');
  for (const relation of await page.locator('.relation').all())
    expect(await relation.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('none');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a dispute has no source’s color: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./claims/');
    const distances = await page.evaluate(
      (classes) => {
        const labOf = (name: string, color: string) => {
          const sign = document.body.appendChild(document.createElement('span'));
          sign.className = name;
          sign.style.setProperty('color', `lab(from var(${color}) l a b)`);
          return (getComputedStyle(sign).color.match(/-?[\d.]+/gu) ?? []).map(Number);
        };
        const dispute = labOf('', '--dispute');
        return classes.map((name) => Math.hypot(...labOf(name, '--own').map((part, at) => part - (dispute[at] ?? 0))));
      },
      valuesOf(MARKS).map((mark) => `mark-${mark}`),
    );
    expect(distances).toHaveLength(valuesOf(MARKS).length);
    // ΔE of 1976, in CIELAB.
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(25);
  });
