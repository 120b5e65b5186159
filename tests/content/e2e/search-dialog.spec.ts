import type { Page } from '@playwright/test';
import { axeProblems } from '../../e2e/axe.ts';
import { expect, goBack, test } from '../../e2e/fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('combobox', { name: 'Search the claims' });
const status = (page: Page) => dialog(page).locator('.status');
const options = (page: Page) => dialog(page).getByRole('option');
const active = (page: Page) => dialog(page).getByRole('option', { selected: true });

async function open(page: Page, path = './about/'): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field(page)).toBeFocused();
}

async function search(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await expect(status(page)).toHaveText(/^\d+ results? for/u);
}

test('the shortcut opens the search over every page, the one for no page included', async ({ page, complaints }) => {
  test.slow();
  for (const path of ['./', './claims/', './topics/', './search/', './no-such-page/']) {
    await open(page, path);
    await search(page, 'arms control');
    // Above the claims, or behind them where these have stood there for a while.
    await expect(dialog(page).getByRole('option', { name: /^Arms control: The Bulletin counts/u })).toBeVisible();
    const claims = dialog(page).getByRole('group').first();
    await expect(claims).toHaveAccessibleName(/^Claims \d+$/u);
    await expect(claims.getByRole('option').first().locator('mark').first()).toHaveText(/arms control/iu);
    await expect(claims.getByRole('option').first()).toContainText('¶');
  }
  // The address of no page is answered by 404, which the browser reports.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
});

for (const [platform, taken, left] of [
  ['MacIntel', [{ key: 'k', metaKey: true }], [{ key: 'k', ctrlKey: true }]],
  [
    'Linux x86_64',
    [
      { key: 'k', ctrlKey: true },
      { key: 'л', ctrlKey: true },
      { key: 'κ', ctrlKey: true },
    ],
    [
      { key: 'k', metaKey: true },
      // The place of K has another Latin letter on some layouts.
      { key: 't', ctrlKey: true },
    ],
  ],
] as const) {
  test(`on ${platform} the shortcut is the system’s, on every layout`, async ({ page }) => {
    await page.addInitScript((name) => {
      Object.defineProperty(Navigator.prototype, 'platform', { get: () => name });
    }, platform);
    await page.goto('./about/');
    const isTaken = (keys: object) =>
      page
        .getByRole('searchbox', { name: 'Search the claims' })
        .evaluate(
          (input, init) =>
            !input.dispatchEvent(
              new KeyboardEvent('keydown', { code: 'KeyK', bubbles: true, cancelable: true, ...init }),
            ),
          keys,
        );
    for (const keys of left) expect(await isTaken(keys), JSON.stringify(keys)).toBe(false);
    await expect(dialog(page)).toHaveCount(0);
    for (const keys of taken) expect(await isTaken(keys), JSON.stringify(keys)).toBe(true);
    await expect(field(page)).toBeFocused();
  });
}

for (const [who, platform, hint, options] of [
  ['at a desk', 'Linux x86_64', ' · Ctrl K', {}],
  ['at a Mac', 'MacIntel', ' · ⌘ K', {}],
  ['with a finger', 'Linux armv8l', '', { isMobile: true, hasTouch: true }],
] as const)
  test.describe(who, () => {
    test.use(options);

    test('the field tells the keys of the machine, where there are any', async ({ page }) => {
      await page.addInitScript((name) => {
        Object.defineProperty(Navigator.prototype, 'platform', { get: () => name });
      }, platform);
      await page.goto('./about/', { waitUntil: 'networkidle' });
      const shown = await page.locator('header.site input[type=search]').getAttribute('placeholder');
      expect(shown).toMatch(new RegExp(`^Search \\d+ claims${hint}$`, 'u'));
    });
  });

for (const [what, width, height, large] of [
  ['a page enlarged four times', 320, 256, false],
  ['a low one', 320, 225, false],
  ['one that is low and wide', 568, 256, false],
  ['a telephone on its side', 667, 180, false],
  ['a telephone with type of twice the size', 390, 844, true],
  ['a desk with type of twice the size', 1280, 720, true],
] as const)
  test(`in the window of ${what}, ${width} by ${height}, every hit and the foot come into sight`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./about/');
    if (large) await page.evaluate(() => Object.assign(document.documentElement.style, { fontSize: '200%' }));
    await page.keyboard.press('ControlOrMeta+k');
    await expect(field(page)).toBeFocused();
    await search(page, 'russia');
    /** How many pixels of something are seen. */
    const seenOf = (part: ReturnType<typeof active>) =>
      part.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const frames = ['.search-dialog', element.matches('.options *') ? '.options' : '.search-dialog'];
        const boxes = frames.map((it) => document.querySelector(it)?.getBoundingClientRect());
        const from = Math.max(0, top, ...boxes.map((box) => box?.top ?? 0));
        return Math.min(innerHeight, bottom, ...boxes.map((box) => box?.bottom ?? 0)) - from;
      });
    for (let at = 0; at < 5; at += 1) {
      await page.keyboard.press('ArrowDown');
      // The window may be lower than a hit.
      expect(await seenOf(active(page)), `hit ${at}`).toBeGreaterThanOrEqual(
        Math.min((await active(page).boundingBox())?.height ?? 0, height * 0.4),
      );
    }
    for (let at = 0; at < 5; at += 1) await page.keyboard.press('ArrowUp');
    await expect(active(page)).toHaveCount(0);
    await expect(field(page)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('ArrowUp');
    await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
    expect(await seenOf(active(page))).toBeGreaterThan(40);
    const all = dialog(page).getByRole('link', { name: /^All results/u });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(all).toBeFocused();
    await expect(all).toBeInViewport({ ratio: 1 });
    await options(page).first().scrollIntoViewIfNeeded();
    await page.mouse.move(width / 2, height * 0.47);
    await page.mouse.wheel(0, 100_000);
    await expect(options(page).last()).toBeInViewport();
  });

test('arrow keys go through the list while the focus stays in the field', async ({ page }) => {
  await open(page);
  await search(page, 'russia');
  await expect(active(page)).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).nth(1).getAttribute('id')) ?? '',
  );
  await expect(active(page)).toHaveCount(1);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(active(page)).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).last()).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(active(page)).toHaveCount(0);
  expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
  await page.keyboard.type('new ');
  await expect(field(page)).toHaveValue('new russia');
});

test('Enter opens the active hit, which gets the query', async ({ page }) => {
  await open(page);
  await search(page, 'Blinken');
  await page.keyboard.press('ArrowDown');
  const href = (await active(page).getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/(?:.+\/)?claims\/[^?]+\/\?q=Blinken$/u);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === href.replace(/\?.*$/u, ''));
});

test('Enter in the field leads to the search page, with the query', async ({ page }) => {
  await open(page);
  await field(page).fill('arms control');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=arms\+control$/u);
});

test('with Control, Enter opens a tab of its own and the dialog stays', async ({ page, context }) => {
  await open(page);
  await search(page, 'Blinken');
  await page.keyboard.press('ArrowDown');
  const [hit] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('ControlOrMeta+Enter')]);
  await expect(hit).toHaveURL(/\/claims\//u);
  await page.keyboard.press('End');
  const [all] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('ControlOrMeta+Enter')]);
  await expect(all).toHaveURL(/\/search\/\?q=Blinken$/u);
  await expect(field(page)).toBeFocused();
  expect(new URL(page.url()).pathname).toMatch(/\/about\/$/u);
});

test('a code leads straight to its claim', async ({ page }) => {
  await open(page);
  await field(page).fill('p12A');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/claims\/[a-z0-9-]+\/[a-z0-9-]+\//u);
  await expect(page.getByText('P12a').first()).toBeVisible();
});

test('a code in the field of the page leads straight to its claim, and one that no claim has to the search', async ({
  page,
}) => {
  await page.goto('./about/');
  const below = page.getByRole('searchbox', { name: 'Search the claims' });
  // What the field needs comes after the focus; before it is there, the form does what it does by itself.
  await Promise.all([page.waitForRequest(/pagefind-entry/u), below.focus()]);
  await below.fill('m3A');
  await below.press('Enter');
  await expect(page).toHaveURL(/\/claims\/[a-z0-9-]+\/[a-z0-9-]+\//u);
  await goBack(page);
  await below.fill('Z999z');
  await below.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=Z999z$/u);
});

test('Escape closes, and the focus goes back to where it was; the query waits', async ({ page }) => {
  await page.goto('./about/');
  const link = page.getByRole('navigation').getByRole('link', { name: 'Topics' });
  await link.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await search(page, 'reset');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field(page)).toHaveValue('reset');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(link).toBeFocused();
});

test('the page behind closes it, and what stands in the field of the page is taken along', async ({ page }) => {
  await page.goto('./about/');
  const below = page.getByRole('searchbox', { name: 'Search the claims' });
  await below.fill('treaty');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field(page)).toHaveValue('treaty');
  await expect(status(page)).toHaveText(/^\d+ results? for “treaty”/u);
  await page.mouse.click(5, 600);
  await expect(dialog(page)).toBeHidden();
  await expect(below).toBeFocused();
});

test('a click between the results leaves the focus in the field', async ({ page }) => {
  await open(page);
  await search(page, 'russia');
  await dialog(page)
    .getByText(/^Claims \d+$/u)
    .click();
  await expect(field(page)).toBeFocused();
  await options(page).nth(1).click();
  await expect(page).toHaveURL(/\/claims\//u);
});

test('a word that no page has is told, and a nearer one searched for', async ({ page }) => {
  await open(page);
  await search(page, 'multilatral sanctions');
  await expect(dialog(page).getByText(/^No page has “multilatral”/u)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'multilateral' }).click();
  await expect(field(page)).toHaveValue('multilateral sanctions');
  await expect(field(page)).toBeFocused();
  await expect(dialog(page).getByText(/^No page has/u)).toHaveCount(0);
});

test('the tab key stays inside, and comes to every result by one link', async ({ page }) => {
  await open(page);
  await search(page, 'russia');
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  const all = dialog(page).getByRole('link', { name: /^All results/u });
  await expect(all).toBeFocused();
  await all.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=russia$/u);
});

test('a strange query does no harm', async ({ page, complaints }) => {
  test.slow();
  page.on('dialog', () => complaints.push('A query ran as a script'));
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '"unclosed',
    '!!!',
    '%E0%A4%A',
    '🛰️ روسيا العقوبات',
    'russia '.repeat(1000),
  ]) {
    await open(page);
    await field(page).evaluate((input: HTMLInputElement, value) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
    await expect(status(page), query.slice(0, 30)).toHaveText(/result|Nothing found/u);
    await expect(dialog(page).locator('img, script')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/u);
    await expect(page.locator('.status'), query.slice(0, 30)).toHaveText(/result|Nothing found/u);
  }
});

for (const [what, files] of [
  ['the index', '**/pagefind/**'],
  ['a part of the index', '**/pagefind/index/**'],
  ['the records', '**/pagefind/fragment/**'],
] as const) {
  test(`when ${what} does not come, the dialog says so and still leads on`, async ({ page, complaints }) => {
    await page.route(files, (route) => route.abort());
    await open(page);
    await field(page).fill('russia');
    await expect(status(page)).toHaveText(/^The search index could not be loaded/u);
    await expect(options(page)).toHaveCount(0);
    await expect(dialog(page).getByRole('link', { name: /^All results/u })).toHaveAttribute('href', /\?q=russia$/u);
    complaints.length = 0;
  });
}

test('when the connection comes back, so do the results', async ({ page, context, complaints }) => {
  await open(page);
  await search(page, 'russia');
  await context.setOffline(true);
  await field(page).fill('congress');
  await expect(status(page)).toHaveText(/^The search index could not be loaded/u);
  await context.setOffline(false);
  await search(page, 'congress sanctions');
  complaints.length = 0;
});

test('without the dialog the shortcut leads to the field of the page', async ({ page, complaints }) => {
  // Not the whole connection: a browser that goes offline may still be given the script it has just asked for.
  await page.route('**/assets/dialog.*.js', (route) => route.abort());
  await page.goto('./about/');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('searchbox', { name: 'Search the claims' })).toBeFocused();
  complaints.length = 0;
});

test('nothing is loaded before the shortcut, and no results’ styles with the page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./about/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /pagefind|dialog/u.test(url))).toEqual([]);
  await page.keyboard.press('ControlOrMeta+k');
  await search(page, 'russia');
  expect(asked.filter((url) => /pagefind|dialog/u.test(url))).not.toEqual([]);
});

test('axe finds nothing in the dialog, in light and in dark colours', async ({ page }) => {
  await open(page);
  await search(page, 'russia');
  await page.keyboard.press('ArrowDown');
  expect(await axeProblems(page, 'dialog')).toEqual([]);
});

test('a telephone and a desk are wide enough for the dialog', async ({ page }) => {
  await open(page);
  await search(page, 'russia');
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 600 });
    const box = await dialog(page).boundingBox();
    expect(box?.x, `${width} px`).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), `${width} px`).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0), `${width} px`).toBeLessThanOrEqual(600);
    const list = dialog(page).getByRole('listbox');
    expect(await list.evaluate((it) => it.scrollWidth - it.clientWidth), `${width} px`).toBeLessThanOrEqual(0);
    await expect(dialog(page).getByRole('link', { name: /^All results/u })).toBeInViewport();
  }
});
