import { expect, test } from '../../e2e/fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [query, marked] of [
  ['resetting', /^reset/iu],
  ['U.S.', /^(?:U\.?S\.?|United States)$/u],
  ['"arms control"', /^arms control$/iu],
  ['NS2', /^(?:NS2|Nord Stream 2(?:’s)?)$/u],
] as const)
  test(`who searched for ${query} finds all its forms and names marked, and no part of a word`, async ({ page }) => {
    await page.goto(`./sources/pism-2021/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('.highlight-bar [role=status]')).toHaveText(/^1 of \d+ for /u);
    for (const text of await page.locator('main mark').allTextContents()) expect(text).toMatch(marked);
  });
