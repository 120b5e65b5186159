import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readBibtex, readRis } from '../support/bibliography.ts';
import { SOURCE_NOUN, SITE_KEY, claims } from '../support/content.ts';
import { expect, test } from './fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const [first] = claims;
if (!first) throw new Error('The content has no claim');
const CLAIM = `./claims/${first.id}/`;
const box = (page: Page) => page.locator('details.cite').first();
const summary = (page: Page) => box(page).locator('summary');

test('the box is folded, and opens by keyboard', async ({ page }) => {
  await page.goto(CLAIM);
  await expect(page.locator('#cite-apa')).toBeHidden();
  await summary(page).focus();
  await page.keyboard.press('Enter');
  for (const style of ['apa', 'chicago', 'mla'])
    await expect(page.locator(`#cite-${style}`)).toContainText(`${first.code}: `);
  await expect(page.locator('[data-copy="cite-apa"]')).toBeVisible();
});

/** The text of the file that a button of the box saves, and its name. */
async function savedBy(page: Page, format: string): Promise<{ name: string; text: string }> {
  const saved = page.waitForEvent('download');
  await box(page)
    .getByRole('button', { name: `${format}: this claim` })
    .click();
  const file = await saved;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('files for a reference manager are made on the page of the claim, and saved under its label', async ({ page }) => {
  const { code, title } = first;
  await page.goto(CLAIM);
  await summary(page).click();
  const bibtex = await savedBy(page, 'BibTeX');
  expect(bibtex.name).toBe(`${SITE_KEY}-${code}.bibtex.bib`);
  const entries = readBibtex(bibtex.text);
  expect(entries.map(({ key, fields }) => [key, fields['title']])).toEqual([
    [`${SITE_KEY}-${code}`, `${code}: ${title}`],
  ]);
  const ris = await savedBy(page, 'RIS');
  expect(ris.name).toBe(`${SITE_KEY}-${code}.ris`);
  expect(readRis(ris.text).map((record) => record.title)).toEqual([`${code}: ${title}`]);
  const json = await savedBy(page, 'CSL-JSON');
  expect(json.name).toBe(`${SITE_KEY}-${code}.json`);
  expect(JSON.parse(json.text)).toMatchObject([{ type: 'webpage', title: `${code}: ${title}` }]);
});

test('the works at a claim’s place are saved together', async ({ page }) => {
  const cited = claims.find(({ cites = [] }) => cites.length > 0);
  await page.goto(`./claims/${cited?.id ?? ''}/`);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: `BibTeX: works at ${cited?.code ?? ''}` }).click();
  const keys = readBibtex(readFileSync(await (await saved).path(), 'utf8')).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(0);
  expect(cited?.cites).toEqual(expect.arrayContaining(keys));
});

test('a step leads from the claim to the other styles for its article, unfolded', async ({ page }) => {
  await page.goto(CLAIM);
  await summary(page).click();
  await box(page)
    .getByRole('link', { name: `More styles for the ${SOURCE_NOUN.one}` })
    .click();
  await expect(page.locator('#article-mla')).toBeVisible();
  await expect(page.locator('#cite-mla')).toBeHidden();
});

test('what the search marks on a page is not how to cite it', async ({ page }) => {
  await page.goto(`${CLAIM}?q=${encodeURIComponent(first.title)}`);
  await expect(page.locator('main mark').first()).toBeVisible();
  await expect(page.locator('.cite mark')).toHaveCount(0);
});

test('nothing of it is printed', async ({ page }) => {
  await page.goto(CLAIM);
  await summary(page).click();
  await page.emulateMedia({ media: 'print' });
  await expect(box(page)).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('it opens, and offers no copying', async ({ page }) => {
    await page.goto(CLAIM);
    await summary(page).click();
    await expect(page.locator('#cite-chicago')).toBeVisible();
    await expect(page.locator('[data-copy]').first()).toBeHidden();
  });

  test('what a file would hold stands there to be copied, and no button that makes one', async ({ page }) => {
    await page.goto(CLAIM);
    await summary(page).click();
    const entries = readBibtex(await box(page).locator('pre').innerText());
    expect(entries.map(({ fields }) => fields['title'])).toEqual([`${first.code}: ${first.title}`]);
    for (const button of await page.locator('[data-cite]').all()) await expect(button).toBeHidden();
  });
});
