import type { Locator, Page } from '@playwright/test';
import { assessments, claimBy } from '../../support/content.ts';
import { KEEPS_PAGES } from '../../e2e/environment.ts';
import { KEPT, expect, goBack, hold, noteKept, test } from '../../e2e/fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search for' });
const status = (page: Page) => page.locator('.status');
const claims = (page: Page) => page.getByRole('region', { name: 'Claims' });
const choice = (page: Page, group: string, value: string) =>
  page.getByRole('group', { name: group }).getByRole('checkbox', { name: new RegExp(`^${value}\\b`, 'u') });

async function total(page: Page): Promise<number> {
  await expect(status(page)).toHaveText(/^\d+ result/u);
  return Number.parseInt((await status(page).textContent()) ?? '', 10);
}

/** The number behind a value, once the numbers are there. */
async function countOf(box: Locator): Promise<number> {
  const count = box.locator('xpath=..').locator('.count');
  await expect(count).toHaveText(/^\d+$/u);
  return Number(await count.textContent());
}

test('claims come as one types, with the words marked, and the address holds the query', async ({ page }) => {
  await page.goto('./search/');
  await field(page).pressSequentially('arms control');
  const first = claims(page).getByRole('listitem').first();
  await expect(first.locator('mark').first()).toHaveText(/arms control/iu);
  await expect(first.getByRole('link').first()).toHaveText(/^[A-Z]\d+[a-z]+$/u);
  await expect.poll(() => new URL(page.url()).search).toBe('?q=arms+control');
  // Above the claims, or behind them where these have stood there for a while.
  await expect(page.getByRole('region', { name: 'Answer', exact: true })).toBeVisible();
});

test('another name of a thing finds the claims that name it', async ({ page }) => {
  await page.goto('./search/?q=NS2');
  await expect(
    claims(page)
      .getByText(/Nord Stream 2/u)
      .first(),
  ).toBeVisible();
});

for (const asked of ['were they right', 'did not come true', 'wrong'])
  test(`“${asked}” leads to the ledger first`, async ({ page }) => {
    await page.goto(`./search/?q=${encodeURIComponent(asked)}`);
    await page.locator('.results').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/forecasts\/(?:[?#]|$)/u);
  });

test('claims are narrowed to a verdict, and a hit says it', async ({ page }) => {
  await page.goto('./search/?q=pipeline&verdict=not-borne-out');
  const failed = assessments.filter(({ verdict }) => verdict === 'not-borne-out').flatMap((one) => one.claims);
  const hits = claims(page).getByRole('listitem');
  await expect(hits.first()).toContainText('did not come true');
  const codes = await hits
    .getByRole('link')
    .filter({ hasText: /^\s*[A-Z]\d+[a-z]+\s*$/u })
    .allTextContents();
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) expect(failed).toContain(code.trim());
});

test('a code leads straight to its claim', async ({ page }) => {
  await page.goto('./search/');
  await field(page).fill('p12A');
  await page.getByRole('link', { name: 'Go to claim P12a' }).click();
  await expect(page).toHaveURL(new RegExp(`/claims/${claimBy('P12a').id}/$`, 'u'));
});

test('facets are OR inside a group and AND between groups, and each number keeps its word', async ({ page }) => {
  await page.goto('./search/?q=russia');
  const [fact, forecast] = [choice(page, 'Kind of claim', 'fact'), choice(page, 'Kind of claim', 'forecast')];
  const [facts, forecasts] = [await countOf(fact), await countOf(forecast)];
  expect(Math.min(facts, forecasts)).toBeGreaterThan(0);

  await fact.check();
  await expect(status(page)).toHaveText(new RegExp(`^${facts} result`, 'u'));
  expect(await countOf(forecast)).toBe(forecasts);

  await forecast.check();
  await expect(status(page)).toHaveText(new RegExp(`^${facts + forecasts} result`, 'u'));

  const source = choice(page, 'Source', 'Bulletin');
  await expect.poll(() => countOf(source)).toBeLessThan(facts + forecasts);
  const left = await countOf(source);
  await source.check();
  await expect(status(page)).toHaveText(new RegExp(`^${left} result`, 'u'));
  await expect.poll(() => new URL(page.url()).searchParams.getAll('kind')).toEqual(['fact', 'forecast']);
});

test('back and forward go through the choices, and a hit leads back to where one was', async ({ page }) => {
  await page.goto('./search/?q=russia');
  const all = await total(page);
  await choice(page, 'What it is', 'Claims').check();
  await expect.poll(() => total(page)).toBeLessThan(all);
  const some = await total(page);

  await page.goBack();
  await expect(choice(page, 'What it is', 'Claims')).not.toBeChecked();
  await expect.poll(() => total(page)).toBe(all);
  await page.goForward();
  await expect(choice(page, 'What it is', 'Claims')).toBeChecked();
  await expect.poll(() => total(page)).toBe(some);

  await page.getByRole('button', { name: /^Show more claims/u }).click();
  const hits = claims(page).getByRole('listitem');
  await expect.poll(() => hits.count()).toBeGreaterThan(10);
  await expect(hits.nth(10).getByRole('link').first()).toBeFocused();
  const [count, top] = [await hits.count(), await page.evaluate(() => scrollY)];
  await hits.nth(10).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/claims\//u);
  await goBack(page);
  await expect(hits).toHaveCount(count);
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(50);
});

test('an address shows the same search on another machine', async ({ browser, page }) => {
  await page.goto('./search/');
  await field(page).fill('reset');
  await choice(page, 'Who speaks', 'the source itself').check();
  const found = await total(page);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(page.url());
  await expect(field(elsewhere)).toHaveValue('reset');
  await expect(choice(elsewhere, 'Who speaks', 'the source itself')).toBeChecked();
  expect(await total(elsewhere)).toBe(found);
  await elsewhere.context().close();
});

test('what is typed before the script comes is searched for when it does', async ({ page }) => {
  const release = await hold(page, /search-page[^/]*\.js/u);
  await page.goto('./search/?kind=forecast');
  await field(page).fill('reset');
  release();
  await expect(page).toHaveURL(/\?q=reset&kind=forecast$/u);
  await expect(field(page)).toHaveValue('reset');
  expect(await total(page)).toBeGreaterThan(0);
});

test('results follow the last keystroke, and what was typed a moment ago is in the address that one comes back to', async ({
  page,
}) => {
  await page.goto('./search/?q=russia');
  const hit = claims(page).getByRole('link').first();
  await expect(hit).toHaveAttribute('href', /\/claims\/.+\?q=russia$/u);
  await field(page).focus();
  // Key and click in one task: no pause of typing has passed between them.
  await hit.evaluate((link: HTMLElement) => {
    const input = document.querySelector<HTMLInputElement>('#search-here');
    if (input) input.value = 'russia sanctions';
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    link.click();
  });
  await page.waitForURL(/\/claims\//u);
  await goBack(page);
  await expect(field(page)).toHaveValue('russia sanctions');
  await expect.poll(() => new URL(page.url()).search).toBe('?q=russia+sanctions');
  await expect(status(page)).toHaveText(/“russia sanctions”/u);
});

test('each entry of the history keeps how far it was scrolled', async ({ page }) => {
  await page.goto('./search/?q=russia');
  await total(page);
  // Where one came to rest is read, not reckoned: a browser keeps the lines in place when something above them grows.
  const scrolled = async (by: number) => {
    const from = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, by);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(from);
    await expect.poll(() => page.evaluate(() => (history.state as { top: number } | null)?.top === scrollY)).toBe(true);
    return page.evaluate(() => (history.state as { top: number }).top);
  };
  const deep = await scrolled(600);
  await choice(page, 'What it is', 'Claims').evaluate((box: HTMLInputElement) => box.click());
  const higher = await scrolled(-350);
  expect(deep).toBeGreaterThan(higher + 300);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(deep);
  await page.goForward();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(higher);
});

test('the address is not written more often than browsers put up with, and loses nothing', async ({ page }) => {
  await page.goto('./search/?q=russia');
  await total(page);
  const { writes, search } = await field(page).evaluate((input: HTMLInputElement) => {
    let writes = 0;
    const write = history.replaceState.bind(history);
    history.replaceState = (...told) => {
      writes += 1;
      write(...told);
    };
    for (let typed = 1; typed <= 150; typed += 1) {
      input.value = `treaty ${typed}`;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    return { writes, search: location.search };
  });
  expect(writes).toBeLessThan(100);
  expect(search).not.toBe('?q=treaty+150');
  await expect(status(page)).toHaveText(/“treaty 150”/u);
  await claims(page).getByRole('link').first().click();
  await page.waitForURL(/\/claims\//u);
  await goBack(page);
  await expect(field(page)).toHaveValue('treaty 150');
});

test('scrolling while one types loses no keystroke', async ({ page }) => {
  await page.goto('./search/?q=russia');
  await total(page);
  await field(page).evaluate((input: HTMLInputElement) => {
    input.value = 'treaty';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    window.dispatchEvent(new Event('scrollend'));
  });
  await expect(status(page)).toHaveText(/“treaty”/u);
});

test('the link to a search is copied, and the page says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copy = page.getByRole('button', { name: 'Copy link to this search' });
  await page.goto('./search/');
  await expect(status(page)).toHaveText(/^Type a word/u);
  await expect(copy).toBeHidden();
  await field(page).fill('arms control');
  await choice(page, 'Kind of claim', 'fact').check();
  await copy.click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    new URL('search/?q=arms+control&kind=fact', baseURL).href,
  );
  await field(page).fill('treaty');
  await expect(page.getByText('Copied.')).toHaveCount(0);
});

test('where copying is refused, the page says so too', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto('./search/?q=treaty');
  await page.getByRole('button', { name: 'Copy link to this search' }).click();
  await expect(page.getByText(/^The browser refused to copy/u)).toBeVisible();
});

test('Enter after a code goes straight to its claim, and one can come back', async ({ page }) => {
  await page.goto('./search/');
  // By the script: without it the form leads on, and the way back is to the empty field.
  await expect(status(page)).toHaveText(/^Type a word/u);
  await field(page).fill('p12A');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/claims\/[a-z0-9-]+\/[a-z0-9-]+\//u);
  await goBack(page);
  await expect(field(page)).toHaveValue('p12A');
  await expect(page.getByRole('link', { name: 'Go to claim P12a' })).toBeVisible();
});

test('an address with a code alone leads straight to its claim, and never twice', async ({ page }) => {
  await page.goto('./about/');
  await page.goto('./search/?q=P12a');
  await expect(page).toHaveURL(/\/claims\/[a-z0-9-]+\/[a-z0-9-]+\/$/u);
  await goBack(page);
  await expect(page).toHaveURL(/\/about\/$/u);
  await page.goto('./search/?q=P12a&kind=fact');
  await expect(page).toHaveURL(/\/claims\//u);
  await page.goto('./search/?q=P99z');
  await expect(status(page)).toHaveText('Nothing found for “P99z”.');
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('Enter puts the keyboard away, which would cover what was found', async ({ page }) => {
    await page.goto('./search/');
    await expect(status(page)).toHaveText(/^Type a word/u);
    await field(page).tap();
    await page.keyboard.type('treaty');
    await total(page);
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field(page)).not.toBeFocused();
    await expect(status(page)).toHaveText(/“treaty”/u);
  });
});

test('that nothing was found for a word is said once', async ({ page }) => {
  await page.goto('./search/?q=xqzvw');
  await expect(status(page)).toHaveText('Nothing found for “xqzvw”.');
  await expect(page.locator('.hints')).toBeEmpty();
});

test('the number of a paragraph finds its claims', async ({ page }) => {
  await page.goto('./search/?q=p12');
  const codes = claims(page).locator('.statement > a:first-child');
  await expect(codes.first()).toHaveText('P12a');
  expect((await codes.allTextContents()).every((code) => /^P12[a-z]$/u.test(code))).toBe(true);
});

test('a page that the browser kept as it was goes on searching', { tag: KEEPS_PAGES }, async ({ page }) => {
  await noteKept(page);
  await page.goto('./search/?q=russia');
  await total(page);
  // A face that comes later moves what is read.
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.mouse.wheel(0, 500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThanOrEqual(500);
  const stood = await page.evaluate(() => scrollY);
  await claims(page).locator('.statement > a').nth(4).click();
  await page.waitForURL(/\/claims\//u);
  await goBack(page);
  await expect(page.locator(KEPT)).toBeAttached();
  expect(await page.evaluate(() => scrollY)).toBe(stood);
  await expect(status(page)).toHaveText(/“russia”/u);
  await expect(page).toHaveTitle(/^“russia” – /u);
  await field(page).fill('treaty');
  await expect(status(page)).toHaveText(/“treaty”/u);
});

test('the title of the tab names the query, on the ways back and forth too', async ({ page }) => {
  await page.goto('./search/');
  const plain = await page.title();
  await field(page).fill('arms control');
  await expect(page).toHaveTitle(/^“arms control” – Search/u);
  await choice(page, 'What it is', 'Claims').check();
  await field(page).fill('treaty');
  await expect(page).toHaveTitle(/^“treaty” – Search/u);
  await page.goBack();
  await expect(page).toHaveTitle(/^“arms control” – Search/u);
  await page.goForward();
  await expect(page).toHaveTitle(/^“treaty” – Search/u);
  await page.goto('./about/');
  await goBack(page);
  await expect(page).toHaveTitle(/^“treaty” – Search/u);
  await field(page).fill('');
  await expect(page).toHaveTitle(plain);
});

test('a word that no page has is told, and a nearer one searched for', async ({ page }) => {
  await page.goto('./search/?q=multilatral+sanctions');
  await expect(page.getByText(/^No page has “multilatral”/u)).toBeVisible();
  expect(await total(page)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'multilateral' }).click();
  await expect(field(page)).toHaveValue('multilateral sanctions');
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveURL(/\?q=multilateral\+sanctions$/u);
  await expect(page.getByText(/^No page has/u)).toHaveCount(0);
  await field(page).fill('bbq “sanctions”');
  await expect(page.getByText('No page has the word “bbq”.', { exact: true })).toBeVisible();
  await field(page).fill('“arms control”');
  await expect(page.getByText('Only pages with “arms control” word for word.')).toBeVisible();
});

test('values that leave nothing keep their place, are dimmed, and can be chosen', async ({ page }) => {
  await page.goto('./search/?q=russia');
  const boxes = page.locator('.facets input');
  const order = () => boxes.evaluateAll((all: HTMLInputElement[]) => all.map(({ name, value }) => name + value));
  await countOf(boxes.first());
  const before = await order();
  await choice(page, 'What it is', 'Terms').check();
  const fact = choice(page, 'Kind of claim', 'fact');
  await expect.poll(() => countOf(fact)).toBe(0);
  await expect(fact.locator('xpath=..')).toHaveClass('leaves-none');
  await expect(fact).toBeEnabled();
  await expect(choice(page, 'What it is', 'Terms').locator('xpath=..')).not.toHaveClass('leaves-none');
  expect(await order()).toEqual(before);
});

test('a choice is taken back by its chip, and the focus stays', async ({ page }) => {
  await page.goto('./search/?q=russia&kind=fact&kind=forecast');
  const chips = page.getByRole('group', { name: 'Chosen' }).getByRole('button');
  await expect(chips).toHaveText([/Kind of claim: fact/u, /Kind of claim: forecast/u, 'Clear all']);
  await chips.first().click();
  await expect(chips).toHaveText([/Kind of claim: forecast/u]);
  await expect(chips.first()).toBeFocused();
  await expect(choice(page, 'Kind of claim', 'fact')).not.toBeChecked();
  await chips.first().click();
  await expect(field(page)).toBeFocused();
  await expect.poll(() => new URL(page.url()).search).toBe('?q=russia');
});

test('one can browse without a query', async ({ page }) => {
  await page.goto('./search/?kind=recommendation');
  expect(await total(page)).toBeGreaterThan(0);
  await expect(page.getByRole('region', { name: 'Claims' }).locator('.kind').first()).toHaveText('recommendation');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says that search needs it, and where to go instead', async ({ page }) => {
    await page.goto('./search/?q=russia');
    await expect(page.getByText('Searching needs JavaScript')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /claims/u })).toHaveAttribute('href', /\/claims\/$/u);
  });

  test('the field of every page leads to the search', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('searchbox').first().fill('arms control');
    await page.getByRole('searchbox').first().press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=arms\+control$/u);
  });
});

test('a strange query does no harm', async ({ page, complaints }) => {
  test.slow();
  page.on('dialog', () => complaints.push('A query ran as a script'));
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '"unclosed',
    '!!!',
    '🛰️ روسيا العقوبات',
    'russia '.repeat(1500),
  ]) {
    await page.goto('./search/');
    await field(page).evaluate((input: HTMLInputElement, value) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
    await expect(status(page), query.slice(0, 30)).toHaveText(/result|Nothing found/u);
    await expect(page.locator('search-page :is(img, script)')).toHaveCount(0);
  }
});

test('a broken address is read as far as it can be', async ({ page }) => {
  await page.goto('./search/?q=%E0%A4%A&kind=nonsense&kind=fact&other=1');
  await expect(status(page)).toHaveText(/result|Nothing found/u);
  await expect(choice(page, 'Kind of claim', 'fact')).toBeChecked();
});

for (const [what, files] of [
  ['the index', '**/pagefind/**'],
  ['Pagefind’s program', '**/pagefind/*.pagefind'],
  ['a part of the index', '**/pagefind/index/**'],
  ['the records', '**/pagefind/fragment/**'],
] as const) {
  test(`when ${what} does not come, the page says so`, async ({ page, complaints }) => {
    await page.route(files, (route) => route.abort());
    await page.goto('./search/?q=russia');
    await expect(status(page)).toHaveText(/^The search index could not be loaded/u);
    await expect(page.locator('.results')).toBeEmpty();
    complaints.length = 0;
  });
}

test('nothing of the search is loaded before its page is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /pagefind|search/u.test(url))).toEqual([]);
  await page.goto('./search/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('/pagefind/'))).not.toEqual([]);
  expect(asked.filter((url) => /\/pagefind\/(?:index|fragment|filter)\//u.test(url))).toEqual([]);
});

test('facets that one unfolds before the script comes stay so', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const release = await hold(page, '**/assets/search-page.*.js');
  await page.goto('./search/?q=russia', { waitUntil: 'commit' });
  await page.getByText('Narrow the search').click();
  release();
  await total(page);
  await expect(choice(page, 'Kind of claim', 'fact')).toBeVisible();
});

test('on a narrow screen the facets are folded above the results', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./search/?q=russia');
  await expect(choice(page, 'Kind of claim', 'fact')).toBeHidden();
  await page.getByText('Narrow the search').click();
  await choice(page, 'Kind of claim', 'fact').check();
  await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('fact');
});
