import { expect, test } from './fixtures.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a short link leads to its claim', async ({ page }) => {
    await page.goto('c/P12a/');
    await page.waitForURL('**/claims/**');
    await expect(page.getByRole('main')).toContainText('P12a');
  });
});
