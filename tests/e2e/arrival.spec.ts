import type { Page } from '@playwright/test';
import { nameWith, sources, terms } from '../support/content.ts';
import { commonest } from '../support/words.ts';
import { expect, goBack, test } from './fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const [source] = sources;
const SOURCE = `./sources/${source?.id ?? ''}/`;
const names = terms.flatMap(({ title, aliases = [] }) => [title, ...aliases]).map(RegExp.escape);
/** A word that many sections of the digest have. Of a name the others are marked too. */
const WORD = commonest(
  (source?.body ?? '').replaceAll(new RegExp(`\\b(?:${names.join('|')})\\b`, 'giu'), '').split(/^## /mu),
);
const bar = (page: Page) => page.getByRole('region', { name: 'What the search found here' });
const status = (page: Page) => bar(page).getByRole('status');
const marks = (page: Page) => page.locator('main mark');
const kept = (page: Page) => page.evaluate(() => history.state as unknown);
const textOf = (page: Page) => page.locator('main').evaluate((main) => main.textContent);

test('the words are marked, the first is in view, and the address forgets the query', async ({ page }) => {
  await page.goto(SOURCE);
  const before = await textOf(page);
  await page.goto(`${SOURCE}?x=1&q=${WORD}`);
  await expect(status(page)).toHaveText(new RegExp(`^1 of \\d+ for “${WORD}”$`, 'u'));
  for (const text of await marks(page).allTextContents())
    expect(text).toMatch(new RegExp(`^${WORD.slice(0, 4)}`, 'iu'));
  await expect(marks(page).first()).toBeInViewport();
  await expect.poll(() => new URL(page.url()).search).toBe('?x=1');
  expect(await kept(page)).toEqual({ highlight: WORD });
  expect(await textOf(page)).toBe(before);
  await expect(page.locator('header.site mark, footer mark, nav mark, form mark, .highlight-bar mark')).toHaveCount(0);
});

test('a phrase marks the phrase only', async ({ page }) => {
  const [phrase = ''] = new RegExp(`${WORD} \\p{L}+`, 'iu').exec(source?.body ?? '') ?? [];
  await page.goto(`${SOURCE}?q=${encodeURIComponent(`"${phrase}"`)}`);
  await expect(status(page)).toHaveText(/^1 of \d+ for /u);
  for (const mark of await marks(page).allTextContents()) expect(mark.toLowerCase()).toBe(phrase.toLowerCase());
});

/** A name that the digest has, of something that is known by its letters too. */
const [named] = terms.flatMap(({ title, aliases = [] }) => {
  const isLetters = (name: string) => /^[A-Z][A-Z0-9.]+$/u.test(name);
  const stands = (name: string) => new RegExp(`\\b${RegExp.escape(name)}\\b`, 'iu').test(source?.body ?? '');
  const whole = [title, ...aliases].find((name) => !isLetters(name) && stands(name));
  const letters = aliases.find(isLetters);
  return whole && letters ? [{ whole, letters }] : [];
});
test(nameWith('name with letters', named, 'a name marks the other name'), async ({ page }) => {
  if (!named) return;
  await page.goto(`${SOURCE}?q=${named.letters}`);
  const other = new RegExp(`^${RegExp.escape(named.whole)}`, 'iu');
  await expect(marks(page).filter({ hasText: other }).first()).toBeVisible();
});

test('where the address names a part of the page, the first mark of that part comes first', async ({ page }) => {
  await page.goto(`${SOURCE}?q=${WORD}`);
  await expect(marks(page).first()).toBeVisible();
  // The last part that has a mark, of those that have one before them too.
  const id = await page.evaluate(() => {
    const [first, ...rest] = document.querySelectorAll('main mark');
    const lies = (one: Element, after?: Element) =>
      after && (one.compareDocumentPosition(after) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const within = (heading: Element) => first && lies(first, heading) && lies(heading, rest.at(-1));
    return [...document.querySelectorAll('main h2[id]')].findLast(within)?.id ?? '';
  });
  expect(id, 'a heading with marks before and behind it').not.toBe('');
  await page.goto('./');
  await page.goto(`${SOURCE}?q=${WORD}#${id}`);
  await expect(status(page)).toHaveText(/^\d+ of \d+/u);
  await expect(page.locator('mark[data-current]').first()).toBeInViewport();
  expect(Number.parseInt((await status(page).textContent()) ?? '', 10)).toBeGreaterThan(1);
  const box = (target: string) => page.locator(target).boundingBox();
  const [heading, above] = [await box(`[id='${id}']`), await box('.highlight-bar')];
  expect(heading?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? Infinity));
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
});

test('the keyboard goes from mark to mark and keeps its place', async ({ page }) => {
  await page.goto(`${SOURCE}?q=${WORD}`);
  await expect(status(page)).toHaveText(/^1 of/u);
  const total = /of (\d+)/u.exec((await status(page).textContent()) ?? '')?.[1] ?? '';
  const next = bar(page).getByRole('button', { name: 'Next' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(`2 of ${total} for “${WORD}”`);
  await expect(next).toBeFocused();
  await expect(page.locator('mark[data-current]').first()).toBeInViewport();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(`${total} of ${total} for “${WORD}”`);
  await page.keyboard.press('Escape');
  await expect(marks(page)).toHaveCount(0);
  await expect(bar(page)).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  expect(await kept(page)).toBeNull();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(marks(page)).toHaveCount(0);
});

test('Clear takes the marks away for good', async ({ page }) => {
  await page.goto(`${SOURCE}?q=${WORD}`);
  await expect(bar(page)).toBeVisible();
  await bar(page).getByRole('button', { name: 'Clear' }).click();
  await expect(marks(page)).toHaveCount(0);
  expect(await kept(page)).toBeNull();
});

test('a reload and the way back bring the marks again', async ({ page }) => {
  await page.goto(`${SOURCE}?q=${WORD}`);
  const first = (await status(page).textContent()) ?? '';
  await page.reload();
  await expect(status(page)).toHaveText(first);
  await page.goto('./about/');
  await expect(bar(page)).toHaveCount(0);
  await goBack(page);
  await expect(status(page)).toHaveText(first);
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('a page without the words has no marks, no bar, and an address without a query', async ({ page }) => {
  await page.goto('./about/?q=xyzzy');
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await expect(bar(page)).toHaveCount(0);
  expect(await kept(page)).toBeNull();
});

test('a strange query does no harm', async ({ page, complaints }) => {
  test.slow();
  page.on('dialog', () => complaints.push('A query ran as a script'));
  for (const query of [
    '%E0%A4%A',
    '%',
    encodeURIComponent(`<img src=x onerror=alert(1)> ${WORD}`),
    encodeURIComponent('"><script>alert(1)</script>'),
    encodeURIComponent(`🛰️ روسيا ${WORD}`),
    // As long an address as servers take.
    `${WORD}+`.repeat(7000 / (WORD.length + 1)),
  ]) {
    await page.goto(`${SOURCE}?q=${query}`);
    await expect.poll(() => new URL(page.url()).search, query.slice(0, 30)).toBe('');
    await expect(page.locator('.highlight-bar :is(img, script), main mark :is(img, script)')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test('without the names the words themselves are marked', async ({ page, complaints }) => {
  await page.route('**/pagefind/names.json', (route) => route.abort());
  await page.goto(`${SOURCE}?q=${WORD}`);
  await expect(marks(page).first()).toBeVisible();
  complaints.length = 0;
});

test('at 320 pixels the bar fits, and on paper it is not there', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto(`${SOURCE}?q=${WORD}`);
  await expect(bar(page)).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page)).toBeHidden();
  await expect(marks(page).first()).toHaveCSS('text-decoration-line', 'underline');
});

test('nothing of it is loaded on a page that no search led to', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(SOURCE, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /highlight|names\.json/u.test(url))).toEqual([]);
});
