import { claims } from '../support/content.ts';
import { expect, test } from './fixtures.ts';

const [claim] = claims;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a short link leads to its claim', async ({ page }) => {
    await page.goto(`c/${claim?.code}/`);
    await page.waitForURL('**/claims/**');
    await expect(page.getByRole('main')).toContainText(claim?.statement ?? '');
  });
});
