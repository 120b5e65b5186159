import type { Page } from '@playwright/test';
import { claims } from '../support/content.ts';
import { COMMON } from '../support/words.ts';
import { expect, test } from './fixtures.ts';
import { faultsIn, heardIn, transcriptOf } from './screen-reader.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

// One that supports another has its place in the argument told.
const told = claims.find(({ relations = [] }) => relations.some(({ type }) => type === 'supports')) ?? claims[0];

/** Pages, and what of each has to be heard as it is seen. */
const PAGES: readonly (readonly [string, string, string])[] = [
  ['home', './', 'h1, .thesis p, main h2'],
  ['a claim', `./claims/${told?.id}/`, 'h1, main .because, main .note p'],
  ['the comparison', './compare/', 'h1, main .stance-label, main .silent, main th[scope="row"]'],
  ['the search', `./search/?q=${COMMON}`, 'main .status, main h2, main .results .line > .kind'],
];

/** A text as it is heard and as it is seen differ in signs, and in blanks between its parts. */
const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Texts that are seen, in the order of the page. */
const seen = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((elements: HTMLElement[]) => elements.filter((it) => it.checkVisibility()).map((it) => it.innerText));

/** The headings as they are seen from the top. */
const seenHeadings = (page: Page) =>
  page.locator('main :is(h1, h2, h3, h4, h5, h6)').evaluateAll((elements: HTMLElement[]) =>
    elements
      .filter((it) => it.checkVisibility())
      .map((it) => ({ level: it.tagName.slice(1), text: it.innerText, top: it.getBoundingClientRect().top }))
      .sort((a, b) => a.top - b.top)
      .map(({ level, text }) => ({ level, text })),
  );

for (const [what, address, selector] of PAGES)
  test.describe('in one column', () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test(`a screen reader tells ${what} in the order in which it is seen, each thing once and no bare sign`, async ({
      page,
    }) => {
      await page.goto(address);
      if (address.includes('?')) await expect(page.locator('main [role=status]')).toHaveText(/^\d+ results? for/u);
      const transcript = await transcriptOf(page);
      expect(faultsIn(transcript)).toEqual([]);

      const headings = transcript.flatMap((phrase) => {
        const [, text, level] = /^heading, (.+), level (\d)$/su.exec(phrase) ?? [];
        return text !== undefined && level !== undefined ? [{ level, text: letters(text) }] : [];
      });
      expect(headings).toEqual((await seenHeadings(page)).map((it) => ({ ...it, text: letters(it.text) })));

      const parts = ['banner', 'main', 'contentinfo'];
      expect(transcript.filter((phrase) => parts.includes(phrase))).toEqual(parts);
      const tops = await page
        .locator('header.site, main, footer.site')
        .evaluateAll((elements) => elements.map((it) => it.getBoundingClientRect().top));
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));

      const main = transcript.slice(transcript.indexOf('main'), transcript.indexOf('end of main'));
      const heard = letters(heardIn(main).join(' '));
      const texts = await seen(page, selector);
      expect(texts.length).toBeGreaterThan(0);
      expect(texts.filter((text) => !heard.includes(letters(text)))).toEqual([]);
    });
  });

test('a screen reader tells of hits how many there are, and each of them by its claim', async ({ page }) => {
  await page.goto(`./search/?q=${COMMON}`);
  await expect(page.locator('main .status')).toHaveText(/^\d+ results? for/u);
  const transcript = await transcriptOf(page, '[data-group="claim"]');
  const shown = await page
    .locator('[data-group="claim"] li .ref')
    .evaluateAll((links) => links.map((it) => it.textContent));
  const items = transcript.filter((phrase) => phrase.startsWith('listitem, '));
  expect(items.map((item) => /set size (\d+)$/u.exec(item)?.[1])).toEqual(items.map(() => String(items.length)));
  const heard = letters(heardIn(transcript).join(' '));
  const found = claims.filter(({ code }) => shown.includes(code));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ statement }) => !heard.includes(letters(statement))).map(({ code }) => code)).toEqual([]);
});

test('a screen reader tells the search over the page: what it is, how to use it, and what it has found', async ({
  page,
}) => {
  await page.goto('./about/');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill(COMMON);
  const status = page.getByRole('dialog').getByRole('status');
  await expect(status).toHaveText(/^\d+ results? for/u);
  const transcript = await transcriptOf(page, '.search-dialog');
  expect(faultsIn(transcript)).toEqual([]);
  const heard = heardIn(transcript);
  expect(heard).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^combobox, Search the claims, /u),
      await status.textContent(),
      'Close',
      '↑ ↓ to choose, Enter to open, Esc to close',
    ]),
  );
});
