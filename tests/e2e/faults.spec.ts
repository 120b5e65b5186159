import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { claims } from '../support/content.ts';
import { DIST } from '../support/dist.ts';
import { COMMON, MISSPELT, RARE } from '../support/words.ts';
import { expect, hold, test } from './fixtures.ts';

// A view transition that the end of a test cuts short is reported as an error of the page.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

// The browser itself complains of every file that does not come.
test.afterEach(({ complaints }) => {
  complaints.length = 0;
});

/** How long a reader waits at most until the page says something, in milliseconds. */
const AT_MOST = 10_000;

/** A page of another kind, as a network that asks for a password sends in place of everything. */
const OTHER_PAGE = readFileSync(join(DIST, '404.html'));

/** What becomes of a request. */
const FAULTS = {
  'does not come': (route: Route) => route.abort(),
  'never comes': () => new Promise<void>(() => undefined),
  'is not there': (route: Route) => route.fulfill({ status: 404, body: OTHER_PAGE }),
  'makes the host fail': (route: Route) => route.fulfill({ status: 500 }),
  'is cut off': async (route: Route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({
      contentType: response.headers()['content-type'] ?? '',
      body: body.subarray(0, body.length / 2),
    });
  },
  'is empty': (route: Route) => route.fulfill({ contentType: 'text/javascript', body: '' }),
  'is another page': (route: Route) => route.fulfill({ contentType: 'text/html', body: OTHER_PAGE }),
} as const;

type Fault = keyof typeof FAULTS;

const DAMAGED = /^A part of the search index is missing or damaged/u;
const REST_DAMAGED = /^These are the first claims; a part of the search index is missing or damaged/u;
const REST_UNREACHED = /^These are the first claims; the rest could not be loaded/u;
const UNREACHED = /^The search index could not be loaded\. Check the connection/u;
const LATE = /^The search index has not come yet/u;

const status = (page: Page) => page.locator('main .status');
const hints = (page: Page) => page.locator('main .hints');
const hits = (page: Page) => page.locator('main .results .claim');
const results = (query: string) => new RegExp(`^\\d+ results? for “${query}”$`, 'u');

/** Lets time go by until what a page says is as it should be. */
async function within(page: Page, time: number, says: () => Promise<void>): Promise<void> {
  await page.clock.runFor(time);
  await says();
}

/** The kinds of files that the index has, and what is said where one of them is not what it was. */
const INDEX: readonly (readonly [string, RegExp])[] = [
  ['pagefind/pagefind.js', DAMAGED],
  ['pagefind/pagefind-entry.json*', DAMAGED],
  ['pagefind/*.pf_meta', DAMAGED],
  ['pagefind/wasm.*', DAMAGED],
  ['pagefind/index/*', DAMAGED],
  ['pagefind/fragment/**', DAMAGED],
  // What narrows a search is asked for with the rest alone.
  ['pagefind/filter/*', REST_DAMAGED],
  ['pagefind/rest/pagefind-entry.json*', REST_DAMAGED],
  ['pagefind/rest/*.pf_meta', REST_DAMAGED],
  ['pagefind/rest/index/*', REST_DAMAGED],
  ['pagefind/rest/filter/*', REST_DAMAGED],
  ['pagefind/rest/fragment/**', REST_DAMAGED],
];

for (const [file, says] of INDEX)
  test(`a search says that ${file} is cut off, and never finds less in silence`, async ({ page }) => {
    await page.route(`**/${file}`, FAULTS['is cut off']);
    await page.goto(`./search/?q=${COMMON}`);
    await expect(status(page)).toHaveText(says);
    if (says === DAMAGED) await expect(page.locator('main .results')).toBeEmpty();
    else expect(await hits(page).count()).toBeGreaterThan(0);
  });

// All files of the index but its program come by one way, which tells how they fail: each fault is tried on one of them.
for (const [file, fault, says] of [
  ['pagefind/index/*', 'is not there', DAMAGED],
  ['pagefind/index/*', 'makes the host fail', DAMAGED],
  ['pagefind/index/*', 'is empty', DAMAGED],
  ['pagefind/index/*', 'is another page', DAMAGED],
  ['pagefind/index/*', 'does not come', UNREACHED],
  ['pagefind/index/*', 'never comes', LATE],
  ['assets/filter-file.*.js', 'is not there', REST_UNREACHED],
  ['assets/filter-file.*.js', 'is empty', REST_DAMAGED],
  ['pagefind/pagefind.js', 'is not there', DAMAGED],
  ['pagefind/pagefind.js', 'is empty', DAMAGED],
  ['pagefind/pagefind.js', 'is another page', DAMAGED],
  ['pagefind/pagefind.js', 'does not come', UNREACHED],
  ['pagefind/pagefind.js', 'never comes', LATE],
] as const satisfies readonly (readonly [string, Fault, RegExp])[])
  test(`a search says within ten seconds that ${file} ${fault}`, async ({ page }) => {
    await page.clock.install();
    await page.route(`**/${file}`, FAULTS[fault]);
    const asked = page.waitForRequest(`**/${file}`);
    await page.goto(`./search/?q=${COMMON}`);
    await asked;
    await page.clock.runFor(2000);
    if (fault === 'never comes') await expect(status(page)).toHaveText(/^Loading the search index/u);
    await within(page, AT_MOST - 2000, () => expect(status(page)).toHaveText(says));
  });

const NAMES = /Found by the words as they stand: the other names of things did not load\./u;
const WORDS = /a list of words did not load\./u;
const MEANING = /Found by words alone: what is close in meaning did not load\./u;
const LANGUAGES = /Other languages were not read: the list of their words did not load\./u;

// The lists, the pieces of meaning and the script come by three ways, and each fault is tried on each of them.
for (const [file, fault, says, query = COMMON] of [
  ['pagefind/names.json', 'is not there', NAMES],
  ['pagefind/names.json', 'is cut off', NAMES],
  ['pagefind/names.json', 'never comes', NAMES],
  ['pagefind/words.json', 'never comes', WORDS, MISSPELT],
  ['pagefind/rest/words.json', 'is not there', WORDS, MISSPELT],
  ['pagefind/translations.json', 'is not there', LANGUAGES, `${COMMON} иначе`],
  ['meaning/*.bin', 'is not there', MEANING],
  ['meaning/*.bin', 'is cut off', MEANING],
  ['meaning/*.bin', 'is empty', MEANING],
  ['meaning/*.bin', 'never comes', MEANING],
  ['assets/beyond.*.js', 'is not there', MEANING],
  ['assets/beyond.*.js', 'is empty', MEANING],
  ['assets/beyond.*.js', 'never comes', MEANING],
] as const satisfies readonly (readonly [string, Fault, RegExp, string?])[])
  test(`where ${file} ${fault}, a search goes without its help, and says so within ten seconds`, async ({ page }) => {
    await page.clock.install();
    await page.route(`**/${file}`, FAULTS[fault]);
    const asked = page.waitForRequest(`**/${file}`);
    await page.goto(`./search/?q=${query}`);
    await asked;
    await within(page, AT_MOST, () => expect(hints(page)).toHaveText(says));
    await expect(status(page)).toHaveText(results(query));
  });

test.describe('where WebAssembly is refused', () => {
  const says = /^Search needs WebAssembly, which this browser or the host of this page does not allow/u;

  test('by the host, a search says so, and blames no connection', async ({ page }) => {
    await page.route('**/search/?*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await page.goto(`./search/?q=${COMMON}`);
    await expect(status(page)).toHaveText(says);
  });

  test('by the browser, too', async ({ page }) => {
    await page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(`./search/?q=${COMMON}`);
    await expect(status(page)).toHaveText(says);
  });
});

for (const fault of ['is not there', 'is cut off', 'never comes'] as const)
  test(`where the script of the search page ${fault}, the page says so, and where to go`, async ({ page }) => {
    const file = '**/assets/search-page.*.js';
    await page.route(file, FAULTS[fault]);
    const asked = page.waitForRequest(file);
    await page.goto(`./search/?q=${COMMON}`);
    await asked;
    const said = page.getByText('Searching needs JavaScript');
    await said.evaluate((it) => {
      const [unveiling] = it.getAnimations();
      // What is a motion of the style sheet is no matter of the clock.
      const { endTime } = unveiling?.effect?.getComputedTiming() ?? {};
      if (Number(endTime) <= 10_000) unveiling?.finish();
    });
    await expect(said).toBeVisible();
  });

test('where the script of a list is slow, a choice that is made before it comes stays until one goes back', async ({
  page,
}) => {
  const release = await hold(page, '**/assets/*.js');
  await page.goto('./claims/', { waitUntil: 'commit' });
  const [{ kind } = { kind: '' }] = claims;
  await page.getByLabel('Kind of claim').selectOption(kind);
  release();
  await expect(page).toHaveURL(new RegExp(`\\?kind=${kind}$`, 'u'));
  await expect(page.getByLabel('Kind of claim')).toHaveValue(kind);
  const count = claims.filter((claim) => claim.kind === kind).length;
  const status = page.locator('.shown [role=status]');
  await expect(status).toHaveText(`${count} of ${claims.length} claims shown`);
  await page.goBack();
  await expect(status).toHaveText(`All ${claims.length} claims shown`);
});

test('where the script of the search page is slow, the first letter that is typed stays', async ({ page }) => {
  const release = await hold(page, '**/assets/search-page.*.js');
  const asked = page.waitForRequest('**/assets/search-page.*.js');
  await page.goto('./search/');
  await asked;
  const field = page.getByRole('searchbox', { name: 'Search for' });
  await field.press(COMMON.charAt(0));
  release();
  await expect(page.getByText('Searching needs JavaScript')).toHaveCount(0);
  await expect(status(page)).toHaveText(/^Type a word/u);
  await field.pressSequentially(COMMON.slice(1));
  await expect(status(page)).toHaveText(results(COMMON));
});

test('where its style sheet does not come, the search page finds, and does not say that it cannot', async ({
  page,
}) => {
  await page.route('**/assets/search.*.css', FAULTS['does not come']);
  await page.goto(`./search/?q=${COMMON}`);
  await expect(status(page)).toHaveText(results(COMMON));
  await expect(page.getByText('Searching needs JavaScript')).toBeHidden();
});

test('where the script of the dialog never comes, the shortcut leads to the field of the page', async ({ page }) => {
  await page.clock.install();
  await page.route('**/assets/dialog.*.js', FAULTS['never comes']);
  await page.goto('./about/');
  await page.keyboard.press('ControlOrMeta+k');
  await within(page, AT_MOST, () => expect(page.getByRole('searchbox', { name: 'Search the claims' })).toBeFocused());
});

test('where its style sheet never comes, the dialog opens and finds', async ({ page }) => {
  await page.clock.install();
  await page.route('**/assets/dialog.*.css', FAULTS['never comes']);
  const asked = page.waitForRequest('**/assets/dialog.*.css');
  await page.goto('./about/');
  await page.keyboard.press('ControlOrMeta+k');
  await asked;
  await within(page, AT_MOST, () => expect(page.getByRole('combobox')).toBeFocused());
  await page.keyboard.type(COMMON);
  await expect(page.getByRole('dialog').locator('.status')).toHaveText(results(COMMON));
});

test.describe('on a telephone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  for (const [what, file] of [
    ['data', '**/previews.json'],
    ['script', '**/assets/card.*.js'],
  ] as const)
    test(`where the ${what} of a preview never comes, a tap follows the link`, async ({ page }) => {
      const [shown] = claims;
      await page.clock.install();
      await page.route(file, FAULTS['never comes']);
      await page.goto(`./sources/${shown?.source}/`);
      const asked = page.waitForRequest(file);
      await page.locator('.digest > p a.ref').first().tap();
      await asked;
      await within(page, AT_MOST, () => expect(page).toHaveURL(/\/claims\/[^/]+\/[^/]+\/$/u));
    });
});

for (const fault of ['is not there', 'never comes'] as const)
  test(`where a script that a button needs ${fault}, the button says so`, async ({ page }) => {
    const [shown] = claims;
    await page.clock.install();
    for (const script of ['choose', 'citation-files']) await page.route(`**/assets/${script}.*.js`, FAULTS[fault]);
    await page.goto(`./claims/${shown?.id}/`);
    await page.locator('.cite > summary').click();
    const said = page.getByRole('button', { name: 'Did not load: reload the page' });
    for (const [at, button] of ['[data-choose]', '[data-cite]'].entries()) {
      await page.locator(button).first().click();
      await within(page, AT_MOST, () => expect(said).toHaveCount(at + 1));
    }
  });

for (const fault of ['is not there', 'never comes'] as const)
  test(`where the script of a list of chosen claims ${fault}, the page says that it shows all`, async ({ page }) => {
    await page.clock.install();
    await page.route('**/assets/chosen-list.*.js', FAULTS[fault]);
    const asked = page.waitForRequest('**/assets/chosen-list.*.js');
    await page.goto(`./claims/?c=${claims[0]?.code}`);
    await asked;
    await within(page, AT_MOST, () =>
      expect(page.getByRole('status').filter({ hasText: 'did not load' })).toHaveText(
        /these are all\. Reload the page/u,
      ),
    );
    await expect(page.locator('main .item')).toHaveCount(claims.length);
  });

test('where the page of a chosen claim never comes, the list says that it cannot tell how to cite it', async ({
  page,
}) => {
  const [shown] = claims;
  await page.clock.install();
  await page.route(`**/claims/${shown?.id}/`, FAULTS['never comes']);
  const asked = page.waitForRequest(`**/claims/${shown?.id}/`);
  await page.goto(`./claims/?c=${shown?.code}`);
  await asked;
  await page.getByText('Cite these claims').click();
  await within(page, AT_MOST, () =>
    expect(page.getByText(`How to cite ${shown?.code} could not be loaded`)).toBeVisible(),
  );
});

test('without any style sheet, every page of the kind that readers begin at is read, and search finds', async ({
  page,
}) => {
  await page.route('**/*.css', FAULTS['does not come']);
  for (const path of ['', `claims/${claims[0]?.id}/`, 'compare/', `search/?q=${COMMON}`]) {
    await page.goto(`./${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await expect(status(page)).toHaveText(results(COMMON));
});

test('where the host never says whether there is a page, an address that nothing answers is searched for', async ({
  page,
}) => {
  await page.clock.install();
  await page.route('**/*', (route) =>
    route.request().method() === 'HEAD' ? FAULTS['never comes']() : route.fallback(),
  );
  const asked = page.waitForRequest((request) => request.method() === 'HEAD');
  await page.goto(`./Nowhere/${COMMON}`);
  await asked;
  await within(page, AT_MOST, () => expect(status(page)).toHaveText(results(COMMON)));
});

test('where the browser keeps nothing and lets nothing be copied, a claim is chosen on its page, and its link stands there to copy', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const store of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, store, {
        get: () => {
          throw new DOMException('No', 'SecurityError');
        },
      });
    navigator.clipboard.writeText = navigator.clipboard.write = () =>
      Promise.reject(new DOMException('No', 'NotAllowedError'));
  });
  const [shown] = claims;
  await page.goto(`./claims/${shown?.id}/`);
  await page.locator('[data-choose]').first().click();
  await expect(page.locator('.chosen-bar')).toHaveText(/1 claim chosen/u);
  await page.getByRole('link', { name: /^Copy link to claim/u }).click();
  await expect(page.getByRole('textbox', { name: 'To copy by hand' })).toHaveValue(/\/claims\//u);
  await page.goto(`./search/?q=${COMMON}`);
  await expect(status(page)).toHaveText(results(COMMON));
  await page.getByRole('button', { name: 'Copy link to this search' }).click();
  await expect(page.locator('.said')).toHaveText(/refused to copy/u);
});

test('without a connection after the first view, the shortcut leads to the field, and a search says why it fails until there is one again', async ({
  page,
  context,
}) => {
  // A browser takes a moment to lose its connection, and to have it again.
  const connect = async (isConnected: boolean) => {
    await context.setOffline(!isConnected);
    const isReached = () =>
      page.evaluate(() =>
        fetch('?', { cache: 'no-store' }).then(
          () => true,
          () => false,
        ),
      );
    await expect.poll(isReached).toBe(isConnected);
  };
  await page.goto('./about/');
  await connect(false);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.locator(':focus')).toHaveAttribute('name', 'q');
  await connect(true);

  await page.goto('./search/');
  await connect(false);
  await page.locator('main input[type=search]').fill(COMMON);
  await expect(status(page)).toHaveText(UNREACHED);
  await connect(true);
  await page.locator('main input[type=search]').fill(RARE);
  await expect(status(page)).toHaveText(results(RARE));
});
