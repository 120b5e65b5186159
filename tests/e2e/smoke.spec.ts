import { claims } from '../support/content.ts';
import { expect, test } from './fixtures.ts';

const short = `c/${claims[0]?.code}`;

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

for (const [asked, leads] of [
  ['search?q=A1', 'search/?q=A1'],
  ['claims', 'claims/'],
  [short, `${short}/`],
] as const)
  test(`/${asked} leads to /${leads}`, async ({ request, baseURL }) => {
    const response = await request.get(asked, { maxRedirects: 0 });
    expect(response.status()).toBe(301);
    const { location = '' } = response.headers();
    expect(new URL(location, baseURL).href).toBe(new URL(leads, baseURL).href);
    expect((await request.get(leads)).status()).toBe(200);
  });
