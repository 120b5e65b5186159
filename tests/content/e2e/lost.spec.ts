import { claimBy } from '../../support/content.ts';
import { expect, goBack, test } from '../../e2e/fixtures.ts';

// The address of no page is answered by 404, which the browser reports.
test.afterEach(({ complaints }) => {
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('404');
});

const { id } = claimBy('P5d');

for (const [asked, leads] of [
  ['c/p5d/', `claims/${id}/`],
  ['c/P5D/', `claims/${id}/`],
  ['C/p5d', `claims/${id}/`],
  ['c/P5d).', `claims/${id}/`],
  ['p5d', `claims/${id}/`],
  ['embed/p5d/', 'embed/P5d/'],
  ['Claims/', 'claims/'],
  ['Search?q=NS2', 'search/?q=NS2'],
  [`CLAIMS/${id.toUpperCase()}`, `claims/${id}/`],
] as const)
  test(`/${asked} leads to /${leads}`, async ({ page, baseURL }) => {
    await page.goto('./about/');
    await page.goto(asked);
    await expect(page).toHaveURL(new URL(leads, baseURL).href);
    // What only leads on is nothing to come back to.
    await goBack(page);
    await expect(page).toHaveURL(new URL('about/', baseURL).href);
  });

for (const [asked, words] of [
  ['c/reset-of-2009/', 'reset of 2009'],
  ['Nord%20Stream_2.html', 'Nord Stream 2'],
] as const)
  test(`what /${asked} says is searched for`, async ({ page, baseURL }) => {
    const response = await page.goto(asked);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('searchbox')).toHaveValue(words);
    await expect(page.getByRole('heading', { name: 'What it may have meant' })).toBeVisible();
    await expect(page.locator('.lost mark').first()).toHaveText(/reset|nord stream/iu);
    const found = page.locator('.lost .status');
    await expect(found).toHaveText(new RegExp(`^\\d+ results for “${words}”$`, 'u'));
    const all = page.getByRole('link', {
      name: `All ${Number.parseInt((await found.textContent()) ?? '', 10)} results`,
    });
    await all.click();
    await expect(page).toHaveURL(new URL(`search/?q=${words.replaceAll(' ', '+')}`, baseURL).href);
  });

test('a code that no claim has stays in the field, and leads nowhere', async ({ page, baseURL }) => {
  await page.goto('c/z99z/');
  await expect(page.getByRole('searchbox')).toHaveValue('Z99z');
  await expect(page).toHaveURL(new URL('c/z99z/', baseURL).href);
  await expect(page.locator('.lost .status')).toHaveText('Nothing found for “Z99z”.');
  await expect(page.locator('.lost li')).toHaveCount(0);
});

test('a word that an address has wrong is told, and a nearer one searched for', async ({ page, baseURL }) => {
  await page.goto('claims/multilatral-sanctions/');
  await page.locator('.lost').getByRole('button', { name: 'multilateral' }).click();
  await expect(page).toHaveURL(new URL('search/?q=multilateral+sanctions', baseURL).href);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page for errors leads to lists and to the search', async ({ page }) => {
    await page.goto('c/p5d/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
    await expect(page.getByRole('main').getByRole('link', { name: 'all claims' })).toBeVisible();
    await page.getByRole('searchbox').fill('p5d');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=p5d$/u);
  });
});
