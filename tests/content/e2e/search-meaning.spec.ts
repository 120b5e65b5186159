import type { Locator, Page } from '@playwright/test';
import { topics } from '../../support/content.ts';
import { expect, hold, test } from '../../e2e/fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A place to search in: what a reader does there, and where what was found stands. */
interface Place {
  readonly search: (page: Page, query: string) => Promise<void>;
  readonly type: (page: Page, query: string) => Promise<void>;
  /** All that was found, or one below the other. */
  readonly found: (page: Page) => Locator;
  /** The hits, each as a whole. */
  readonly claims: (page: Page) => Locator;
}

const openDialog = async (page: Page) => {
  await page.goto('./about/');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox')).toBeFocused();
};

const PLACES: Readonly<Record<string, Place>> = {
  'the search page': {
    search: async (page, query) => {
      await page.goto(`./search/?q=${encodeURIComponent(query)}`);
    },
    type: async (page, query) => {
      await page.goto('./search/');
      await page.locator('search-page:defined').waitFor({ state: 'attached' });
      await page.getByRole('searchbox', { name: 'Search for' }).pressSequentially(query);
    },
    found: (page) => page.locator('search-page .results'),
    claims: (page) => page.getByRole('region', { name: 'Claims' }).getByRole('listitem'),
  },
  'the dialog': {
    search: async (page, query) => {
      await openDialog(page);
      await page.getByRole('combobox').fill(query);
    },
    type: async (page, query) => {
      await openDialog(page);
      await page.keyboard.type(query);
    },
    found: (page) => page.getByRole('listbox'),
    claims: (page) => page.getByRole('group', { name: /^Claims/u }).getByRole('option'),
  },
};

const LEFT_OUT = '-obama';
const comparison = topics.find(({ id }) => id === 'prospect-of-reset')?.comparison ?? '';
const status = (page: Page) => page.locator(':is(search-page, dialog) .status');
const hints = (page: Page) => page.locator(':is(search-page, dialog) .hints');
const foundAll = (page: Page, query: string) =>
  expect(status(page)).toHaveText(new RegExp(`^\\d+ results? for “${query}”$`, 'u'));

/** The codes of the claims that are shown, from the top. */
const codesOf = (page: Page, { claims }: Place) => claims(page).locator('.statement > .ref').allTextContents();
const claim = (page: Page, { claims }: Place, code: string) =>
  claims(page).filter({ has: page.locator('.statement > .ref').getByText(code, { exact: true }) });

for (const [where, place] of Object.entries(PLACES))
  test.describe(where, () => {
    test('a claim that has none of the words is told to be close in meaning, and bears no mark', async ({ page }) => {
      await place.search(page, 'global warming');
      const near = claim(page, place, 'P6e');
      await expect(near).toContainText('close in meaning');
      await expect(near.locator('mark')).toHaveCount(0);
      const said = claim(page, place, 'M9c');
      await expect(said.locator('mark')).toHaveText(['global']);
      await expect(said).not.toContainText('close in meaning');
    });

    test('it is said how a query with signs was understood', async ({ page }) => {
      await place.search(page, 'reset -obama');
      await expect(hints(page)).toContainText(/without.+“obama”/iu);
      await expect(place.claims(page).first()).toContainText(/reset/iu);
      await expect(place.claims(page).filter({ hasText: /Obama/u })).toHaveCount(0);
    });

    test('what is asked for word for word is found so, and that is said', async ({ page }) => {
      await place.search(page, '"wishful thinking"');
      await expect(hints(page)).toContainText(/“wishful thinking” word for word/u);
      for (const hit of await place.claims(page).all()) await expect(hit).toContainText('wishful thinking');
      expect(await codesOf(page, place)).toEqual(expect.arrayContaining(['M18c', 'M18d']));
    });

    test('a name in Cyrillic finds what it names, and it is said how it was read', async ({ page }) => {
      await place.search(page, 'путин');
      await expect(hints(page)).toHaveText('Read as: Vladimir Putin.');
      await expect(place.claims(page).first().locator('mark').first()).toHaveText(/Vladimir Putin/u);
    });

    test('without what is close in meaning, the words are found, and the page says so until it comes', async ({
      page,
      complaints,
    }) => {
      await page.route('**/meaning/**', (route) => route.abort());
      await place.search(page, 'sanctions');
      await foundAll(page, 'sanctions');
      await expect(hints(page)).toContainText(/by words alone/u);
      await expect(place.claims(page).first().locator('mark').first()).toHaveText(/sanctions/iu);
      expect(complaints.every((complaint) => complaint.includes('ERR_FAILED'))).toBe(true);
      complaints.length = 0;
      await page.unroute('**/meaning/**');
      await page.locator(':is(#search-here, #search-anywhere)').fill('sanction');
      await foundAll(page, 'sanction');
      await expect(hints(page)).toBeEmpty();
    });

    for (const query of ['sanctions', 'biden ukraine support', 'arms control talks'])
      test(`what is shown first stays in its place when the rest comes: ${query}`, async ({ page }) => {
        const release = await hold(page, '**/pagefind/rest/**');
        await place.search(page, query);
        await expect(status(page)).toHaveText(/^Loading the rest/u);
        const early = await codesOf(page, place);
        expect(early.length).toBeGreaterThan(0);
        release();
        await foundAll(page, query);
        expect((await codesOf(page, place)).slice(0, early.length)).toEqual(early);
      });

    test('a word to leave out is typed letter by letter, and there is something to see all the while', async ({
      page,
    }) => {
      await place.type(page, 'reset ');
      await foundAll(page, 'reset');
      const before = await codesOf(page, place);
      for (let typed = 1; typed <= LEFT_OUT.length; typed += 1) {
        await page.keyboard.type(LEFT_OUT.charAt(typed - 1));
        await foundAll(page, `reset ${LEFT_OUT.slice(0, typed)}`);
        expect((await codesOf(page, place)).length).toBeGreaterThan(0);
      }
      expect(await codesOf(page, place)).not.toEqual(before);
      await page.keyboard.type(' -kremlin');
      await expect(place.claims(page).filter({ hasText: /Obama|Kremlin/u })).toHaveCount(0);
      await expect(place.claims(page).first()).toContainText(/reset/iu);
    });
  });

test.describe('the answer stands above all hits', () => {
  /** Searches where the whole index has come: of claims that stand there before it, an answer takes no place. */
  const searchAll = async (page: Page, where: string, query: string) => {
    await PLACES[where]?.search(page, 'Belarus');
    await foundAll(page, 'Belarus');
    await page.locator(':is(#search-here, #search-anywhere)').fill(query);
    await foundAll(page, query);
  };

  test('on the search page, as a link to the topic', async ({ page }) => {
    await searchAll(page, 'the search page', 'is a new reset possible');
    const results = page.locator('search-page .results');
    await expect(results.locator(':scope > :first-child')).toContainText(comparison);
    await results.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/topics\/prospect-of-reset\/(?:[?#]|$)/u);
  });

  test('on the search page, as a link to the ledger', async ({ page }) => {
    await searchAll(page, 'the search page', 'which forecasts were wrong');
    await page.locator('search-page .results').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/forecasts\/(?:[?#]|$)/u);
  });

  test('in the dialog, as the first option, to the topic', async ({ page }) => {
    await searchAll(page, 'the dialog', 'is a new reset possible');
    const first = page.getByRole('option').first();
    await expect(first).toContainText(comparison);
    await page.keyboard.press('ArrowDown');
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/topics\/prospect-of-reset\/(?:[?#]|$)/u);
  });

  test('in the dialog, as the first option, to the ledger', async ({ page }) => {
    await searchAll(page, 'the dialog', 'came true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/forecasts\/(?:[?#]|$)/u);
  });

  test('but for a name that no topic is asked by, a claim does', async ({ page }) => {
    await PLACES['the search page']?.search(page, 'Belarus');
    await foundAll(page, 'Belarus');
    await expect(page.locator('search-page .results').getByRole('link').first()).toHaveText(/^[A-Z]\d+[a-z]+$/u);
  });
});
