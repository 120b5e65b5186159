import { expect, test } from './fixtures.ts';

test('home opens, without an error and without a request to another host', async ({ page, complaints }) => {
  const response = await page.goto('./', { waitUntil: 'networkidle' });
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('an unknown address is answered by the page for it', async ({ request }) => {
  const response = await request.get('nowhere/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('<h1');
});
