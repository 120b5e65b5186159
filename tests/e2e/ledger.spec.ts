import type { Page } from '@playwright/test';
import { assessments, nameWith } from '../support/content.ts';
import { expect, test } from './fixtures.ts';

const forecasts = assessments.filter(({ verdict }) => verdict);
const [first] = forecasts;
const [verdict = '', other] = new Set(forecasts.map((one) => one.verdict));
const anchorOf = ({ id }: { readonly id: string }) => id.replace('/', '-');

/** The anchors of the lines that are shown, sorted. */
async function shown(tab: Page): Promise<string[]> {
  const ids = await tab
    .locator('tr.item')
    .evaluateAll((items) => items.filter((item) => item.checkVisibility()).map((item) => item.id));
  return ids.sort();
}

const fitting = (wanted: string | undefined, source?: string | null) =>
  forecasts
    .filter((one) => one.verdict === wanted && (!source || one.source === source))
    .map(anchorOf)
    .sort();

test.describe('the filter of the ledger', () => {
  test(
    nameWith('second verdict', other, 'is taken from the address, and a choice goes into it'),
    async ({ page: tab }) => {
      if (!first || !other) return;
      const { source } = first;
      await tab.goto(`./forecasts/?verdict=${verdict}&source=${source}`);
      await expect.poll(() => shown(tab)).toEqual(fitting(verdict, source));
      await tab.getByRole('combobox', { name: 'Verdict' }).selectOption(other);
      await expect(tab).toHaveURL(new RegExp(`\\?verdict=${other}&source=${source}$`, 'u'));
      expect(await shown(tab)).toEqual(fitting(other, source));
      await tab.reload();
      await expect.poll(() => shown(tab)).toEqual(fitting(other, source));
      await tab.goBack();
      await expect.poll(() => shown(tab)).toEqual(fitting(verdict, source));
      await tab.getByRole('link', { name: 'Show all' }).click();
      await expect.poll(() => shown(tab)).toEqual(forecasts.map(anchorOf).sort());
    },
  );

  test(
    nameWith('second verdict', other, 'from home’s tally shows what that counts, and another choice replaces it'),
    async ({ page: tab }) => {
      if (!other) return;
      await tab.goto('./');
      const link = tab.locator(`.sum a[href*="verdict=${verdict}"]`).first();
      const told = Number.parseInt((await link.textContent()) ?? '', 10);
      await link.click();
      await expect(tab).toHaveURL(new RegExp(`/forecasts/\\?verdict=${verdict}(?:&source=[a-z0-9-]+)?$`, 'u'));
      const source = new URL(tab.url()).searchParams.get('source');
      expect(fitting(verdict, source)).toHaveLength(told);
      await expect.poll(() => shown(tab)).toEqual(fitting(verdict, source));
      await tab.getByRole('combobox', { name: 'Verdict' }).selectOption(other);
      await expect.poll(() => shown(tab)).toEqual(fitting(other, source));
    },
  );

  test('passes over what it does not offer', async ({ page: tab }) => {
    await tab.goto('./forecasts/?verdict=nonsense');
    await expect(tab.getByRole('combobox', { name: 'Verdict' })).toHaveValue('');
    expect(await shown(tab)).toEqual(forecasts.map(anchorOf).sort());
  });
});

test(
  nameWith('second verdict', other, 'a box of the picture leads to its verdict, whatever is filtered'),
  async ({ page: tab }) => {
    if (!first || !other) return;
    await tab.goto(`./forecasts/?verdict=${other}`);
    await tab.locator(`.tiles a[href$="/forecasts/${first.id}/"]`).click();
    await expect(tab).toHaveURL(new RegExp(`/forecasts/${first.id}/$`, 'u'));
    await expect(tab.locator('main')).toContainText(first.criterion ?? '');
  },
);

for (const [what, one] of [
  ['scored', first],
  ['followed', assessments.find(({ notScored }) => notScored)],
] as const)
  test(
    nameWith(`${what} forecast`, one, `an old fragment of the ledger leads to the line of what is ${what}`),
    async ({ page: tab }) => {
      if (!one) return;
      await tab.goto(`./forecasts/#${anchorOf(one)}`);
      const line = tab.locator(`[id="${anchorOf(one)}"]`);
      await expect(line).toBeVisible();
      await expect(line).toBeInViewport();
      await line.getByRole('link').first().click();
      await expect(tab).toHaveURL(new RegExp(`/forecasts/${one.id}/$`, 'u'));
    },
  );

test(
  nameWith('verdict', first, 'the list of claims keeps its filter in the address as well'),
  async ({ page: tab }) => {
    if (!first) return;
    await tab.goto(`./claims/?verdict=${verdict}`);
    const judged = forecasts.filter((one) => one.verdict === verdict).flatMap(({ claims }) => claims);
    await expect(tab.locator('.item:visible')).toHaveCount(judged.length);
  },
);
