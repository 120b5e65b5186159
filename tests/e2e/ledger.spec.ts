import type { Page } from '@playwright/test';
import { assessments } from '../support/content.ts';
import { expect, test } from './fixtures.ts';

const forecasts = assessments.filter(({ verdict }) => verdict);
const anchorOf = ({ id }: { readonly id: string }) => id.replace('/', '-');

/** The anchors of the lines that are shown, sorted. */
async function shown(tab: Page): Promise<string[]> {
  const ids = await tab
    .locator('tr.item')
    .evaluateAll((items) => items.filter((item) => item.checkVisibility()).map((item) => item.id));
  return ids.sort();
}

const fitting = (verdict: string, source?: string) =>
  forecasts
    .filter((one) => one.verdict === verdict && (!source || one.source === source))
    .map(anchorOf)
    .sort();

test.describe('the filter of the ledger', () => {
  test('is taken from the address, and a choice goes into it', async ({ page: tab }) => {
    const [{ source } = { source: '' }] = forecasts;
    await tab.goto(`./forecasts/?verdict=borne-out&source=${source}`);
    await expect.poll(() => shown(tab)).toEqual(fitting('borne-out', source));
    await tab.getByRole('combobox', { name: 'Verdict' }).selectOption('contested');
    await expect(tab).toHaveURL(new RegExp(`\\?verdict=contested&source=${source}$`, 'u'));
    expect(await shown(tab)).toEqual(fitting('contested', source));
    await tab.reload();
    await expect.poll(() => shown(tab)).toEqual(fitting('contested', source));
    await tab.goBack();
    await expect.poll(() => shown(tab)).toEqual(fitting('borne-out', source));
    await tab.getByRole('link', { name: 'Show all' }).click();
    await expect.poll(() => shown(tab)).toEqual(forecasts.map(anchorOf).sort());
  });

  test('from home’s tally shows what the tally counts of a source, and another choice replaces it', async ({
    page: tab,
  }) => {
    await tab.goto('./');
    const verdict = 'not-borne-out';
    const source = forecasts.find((one) => one.verdict === verdict)?.source ?? '';
    await tab.getByRole('link', { name: `${fitting(verdict, source).length} did not come true` }).click();
    await expect(tab).toHaveURL(new RegExp(`/forecasts/\\?verdict=${verdict}&source=${source}$`, 'u'));
    await expect.poll(() => shown(tab)).toEqual(fitting(verdict, source));
    await tab.getByRole('combobox', { name: 'Verdict' }).selectOption('contested');
    await expect.poll(() => shown(tab)).toEqual(fitting('contested', source));
  });

  test('passes over what it does not offer', async ({ page: tab }) => {
    await tab.goto('./forecasts/?verdict=nonsense');
    await expect(tab.getByRole('combobox', { name: 'Verdict' })).toHaveValue('');
    expect(await shown(tab)).toEqual(forecasts.map(anchorOf).sort());
  });
});

test('a box of the picture leads to its verdict, whatever is filtered', async ({ page: tab }) => {
  await tab.goto('./forecasts/?verdict=contested');
  const [hit] = forecasts.filter(({ verdict }) => verdict === 'borne-out');
  await tab.locator(`.tiles a[href$="/forecasts/${hit?.id}/"]`).click();
  await expect(tab).toHaveURL(new RegExp(`/forecasts/${hit?.id}/$`, 'u'));
  await expect(tab.locator('main')).toContainText('It came true.');
});

test('an old fragment of the ledger leads to the line of its verdict, scored or followed', async ({ page: tab }) => {
  const [followed] = assessments.filter(({ notScored }) => notScored);
  for (const one of [forecasts[0], followed]) {
    if (!one) throw new Error('The content has no such assessment');
    await tab.goto(`./forecasts/#${anchorOf(one)}`);
    const line = tab.locator(`[id="${anchorOf(one)}"]`);
    await expect(line).toBeVisible();
    await expect(line).toBeInViewport();
    await line.getByRole('link').first().click();
    await expect(tab).toHaveURL(new RegExp(`/forecasts/${one.id}/$`, 'u'));
  }
});

test('the list of claims keeps its filter in the address as well', async ({ page: tab }) => {
  await tab.goto('./claims/?verdict=not-borne-out');
  const judged = forecasts.filter(({ verdict }) => verdict === 'not-borne-out').flatMap(({ claims }) => claims);
  const items = tab.locator('.item:visible');
  await expect(items).toHaveCount(judged.length);
});
