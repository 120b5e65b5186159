import type { CDPSession, Locator, Page } from '@playwright/test';
import { COMMON, MISSPELT, RARE } from '../support/words.ts';
import { expect, test } from './fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Opens a search, with nothing in its field. */
const OPEN: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the search page': async (page) => {
    await page.goto('./search/');
    await page.getByRole('searchbox', { name: 'Search for' }).focus();
  },
  'the dialog': async (page) => {
    await page.goto('./about/');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('combobox')).toBeFocused();
  },
};

/** What is said once all that the rare word finds is there. */
const found = new RegExp(`^\\d+ results? for “${RARE}”$`, 'u');

const heard = (page: Page) => page.locator(':is(search-page, .search-dialog) [role=status]');
const seen = (page: Page) => page.locator('.status');
const marks = (page: Page) => page.locator(':is(.results, .options) mark');

/** Writes down what a place of the page says from now on. */
async function listen(place: Locator): Promise<() => Promise<readonly string[]>> {
  const said = await place.evaluateHandle((region) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(region.textContent)).observe(region, {
      childList: true,
      subtree: true,
    });
    return texts;
  });
  return () => said.jsonValue();
}

const compose = (session: CDPSession, text: string) =>
  session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

for (const [where, open] of Object.entries(OPEN))
  test.describe(where, () => {
    test('says with every key what it finds, and tells it screen readers once, when nobody types', async ({ page }) => {
      await page.clock.install();
      await open(page);
      // The whole index has come.
      await page.keyboard.type('xq');
      await expect(seen(page)).toHaveText(/“xq”/u);
      for (let left = 2; left > 0; left -= 1) await page.keyboard.press('Backspace');
      await expect(seen(page)).toHaveText(/^Type a word/u);
      await page.clock.runFor(2000);
      const said = await listen(heard(page));
      await page.keyboard.type(RARE.slice(0, 1));
      for (let typed = 2; typed <= RARE.length; typed += 1) {
        await page.keyboard.type(RARE.charAt(typed - 1));
        await expect(seen(page)).toHaveText(/“\p{L}{2,}”/u);
        await page.clock.runFor(200);
      }
      await expect(seen(page)).toHaveText(found);
      expect(await said()).toEqual([]);
      await page.clock.runFor(1000);
      expect(await said()).toEqual([await seen(page).textContent()]);
    });

    test('tells screen readers how a query was understood', async ({ page }) => {
      await open(page);
      await page.keyboard.type(`${MISSPELT} ${COMMON}`);
      await expect(heard(page)).toHaveText(
        new RegExp(`^\\d+ results? for “${MISSPELT} ${COMMON}” No page has “${MISSPELT}”`, 'u'),
      );
    });

    test('says nothing of letters that are composed before they are words', async ({ page, context }) => {
      await page.clock.install();
      await open(page);
      // All that a search for what is nowhere needs has come.
      await page.keyboard.type('xqzvw');
      await expect(seen(page)).toHaveText('Nothing found for “xqzvw”.');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Delete');
      await expect(seen(page)).toHaveText(/^Type a word/u);
      await page.clock.runFor(2000);
      const before = (await seen(page).textContent()) ?? '';
      const [shown, said] = [await listen(seen(page)), await listen(heard(page))];
      const session = await context.newCDPSession(page);
      for (const text of ['ぬ', 'ぬね', 'ぬねぬ']) {
        await compose(session, text);
        await page.clock.runFor(3000);
        await expect(seen(page)).toHaveText(before);
      }
      expect([await shown(), await said()]).toEqual([[], []]);
      await session.send('Input.insertText', { text: '縫値縫' });
      await expect(seen(page)).toHaveText('Nothing found for “縫値縫”.');
      await page.clock.runFor(1000);
      expect([await shown(), await said()]).toEqual([
        [await seen(page).textContent()],
        [await seen(page).textContent()],
      ]);
    });

    test('finds while a keyboard composes a word of the alphabet, which it may never end', async ({
      page,
      context,
    }) => {
      await page.clock.install();
      await open(page);
      await expect(seen(page)).toHaveText(/^Type a word/u);
      const session = await context.newCDPSession(page);
      for (const length of [1, 2, 3, RARE.length]) await compose(session, RARE.slice(0, length));
      await expect(seen(page)).toHaveText(found);
      await expect(marks(page).first()).toHaveText(new RegExp(`^${RARE.slice(0, 4)}`, 'iu'));
      await page.clock.runFor(1000);
      await expect(heard(page)).toHaveText(found);
      await compose(session, `${RARE}xyz`);
      await expect
        .poll(async () => {
          await page.clock.runFor(1000);
          return seen(page).textContent();
        })
        .toBe(`Nothing found for “${RARE}xyz”.`);
    });
  });
