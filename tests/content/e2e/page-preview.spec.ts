import type { Locator, Page } from '@playwright/test';
import { createRoutes } from '../../../src/model/routes.ts';
import { claimBy, claims, terms } from '../../support/content.ts';
import { axeProblems } from '../../e2e/axe.ts';
import { expect, goBack, test } from '../../e2e/fixtures.ts';

const to = createRoutes('./');
/** The op-ed’s claims behind one sentence of its digest. */
const [shown, next] = [claimBy('M12c'), claimBy('M12d')];
const digest = to.source(shown.source);
/** Longer than a card waits before it opens and after it was left, together. */
const A_WHILE = 2000;

const card = (page: Page) => page.getByRole('dialog').and(page.locator('.page-preview'));
const reference = (page: Page, { id } = shown) => page.locator(`.digest > p a.ref[href$="/${id}/"]`).first();
const fetched = (page: Page) => {
  const files: string[] = [];
  page.on('request', (request) => {
    const [file] = /[^/]+\/(?:previews\.json|card\.[^/]*)$/u.exec(new URL(request.url()).pathname) ?? [];
    if (file) files.push(file);
  });
  return files;
};

/** Opens a page whose time goes by as the test says, for what is to happen after a while, or is not to. */
async function openTimed(page: Page, address = digest): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.goto(address);
  await page.clock.pauseAt(3_600_000);
}

/** Looks at a reference first, so that nothing is left to load: a card that is to open then does so at once. */
async function warmUp(page: Page, link: Locator): Promise<void> {
  await center(link);
  await link.hover();
  await page.clock.runFor(500);
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
}

/** Brings a reference where there is room around it, with the pointer elsewhere, and lets the page come to rest. */
async function center(link: Locator): Promise<void> {
  await link.page().mouse.move(0, 0);
  await link.evaluate((element) => {
    const before = scrollY;
    element.scrollIntoView({ block: 'center' });
    if (scrollY === before) return;
    return new Promise((scrolled) => addEventListener('scroll', scrolled, { once: true }));
  });
}

/** Scrolls the page, and waits until that is told. */
const scroll = (page: Page, by: number) =>
  page.evaluate((pixels) => {
    scrollBy(0, pixels);
    return new Promise<void>((scrolled) => addEventListener('scroll', () => scrolled(), { once: true }));
  }, by);

/** Opens the card of a reference by keys: it stays while the focus is there, whatever becomes of the page. */
async function focusByKeys(link: Locator): Promise<void> {
  await link.focus();
  await link.page().keyboard.press('Shift+Tab');
  await link.page().keyboard.press('Tab');
  await expect(link).toBeFocused();
}

test.describe('under the pointer', () => {
  test('a card opens after a while, says the claim and stays as long as the pointer is in it', async ({ page }) => {
    await openTimed(page);
    const link = reference(page);
    await center(link);
    await link.hover();
    await page.clock.runFor(300);
    await expect(card(page)).toHaveCount(0);
    await page.clock.runFor(200);
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toHaveAccessibleName(`${shown.code}: ${shown.title}`);
    await expect(card(page)).toContainText(shown.statement);
    await card(page).getByText(shown.statement).hover();
    await page.clock.runFor(A_WHILE);
    await expect(card(page)).toBeVisible();
    await page.locator('h1').hover();
    await page.clock.runFor(A_WHILE);
    await expect(card(page)).toHaveCount(0);
  });

  test('a pointer that passes by opens nothing', async ({ page }) => {
    await openTimed(page);
    await warmUp(page, reference(page, next));
    await center(reference(page));
    await reference(page).hover();
    await page.clock.runFor(300);
    await page.locator('footer').hover();
    await page.clock.runFor(A_WHILE);
    await expect(card(page)).toHaveCount(0);
  });

  test('nothing opens while the page scrolls, nor where it came to rest under the pointer', async ({ page }) => {
    await openTimed(page);
    const link = reference(page);
    await warmUp(page, reference(page, next));
    await center(link);
    await link.hover();
    await page.clock.runFor(300);
    await scroll(page, 3);
    await page.clock.runFor(A_WHILE);
    await expect(card(page)).toHaveCount(0);

    await center(link);
    const box = await link.boundingBox();
    if (!box) throw new Error('The reference is not shown');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await scroll(page, -200);
    await page.mouse.move(x, y);
    await scroll(page, 200);
    await expect.poll(() => link.evaluate((element) => element.matches(':hover'))).toBe(true);
    await page.clock.runFor(A_WHILE);
    await expect(card(page)).toHaveCount(0);
    await page.mouse.move(x + 1, y);
    await page.clock.runFor(A_WHILE);
    await expect(card(page), 'A pointer that moves there does open it').toBeVisible();
  });

  test('Escape and a click elsewhere close it, and a click on the link follows it', async ({ page, baseURL }) => {
    await page.goto(digest);
    const link = reference(page);
    await center(link);
    for (const leave of [() => page.keyboard.press('Escape'), () => page.mouse.click(2, 300)]) {
      await link.hover();
      await expect(card(page)).toBeVisible();
      await leave();
      await expect(card(page)).toHaveCount(0);
      await page.mouse.move(2, 300);
    }
    await link.hover();
    await expect(card(page)).toBeVisible();
    await link.click();
    await expect(page).toHaveURL(new URL(to.claim(shown.id), baseURL).href);
  });

  test('M12c is looked at from the middle of the digest without a page being loaded, and another after it', async ({
    page,
  }) => {
    await page.goto(digest);
    const loads: string[] = [];
    page.on('request', (request) => request.isNavigationRequest() && loads.push(request.url()));
    await center(reference(page));
    const before = await page.evaluate(() => scrollY);
    const place = await reference(page).boundingBox();
    const files = fetched(page);
    for (const one of [shown, next, shown]) {
      await reference(page, one).hover();
      await expect(card(page)).toContainText(one.statement);
      expect(await reference(page).boundingBox(), 'Nothing moves').toEqual(place);
      await page.mouse.move(2, 300);
      await expect(card(page)).toHaveCount(0);
    }
    expect(
      files.filter((file) => file.endsWith('.json')),
      'What was fetched is kept',
    ).toHaveLength(1);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(loads).toEqual([]);
  });

  test('it is whole within the window, wherever the reference is', async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 500 });
    await page.goto(digest);
    const all = page.locator('.refs a.ref');
    // The first, the last and the one that is nearest to the edge.
    const farthest = await all.evaluateAll((links) => {
      const ends = links.map((link) => link.getBoundingClientRect().right);
      return ends.indexOf(Math.max(...ends));
    });
    for (const block of ['start', 'center', 'end'] as const)
      for (const link of [all.first(), all.last(), all.nth(farthest)]) {
        await page.mouse.move(0, 0);
        await link.evaluate((element, where) => element.scrollIntoView({ block: where }), block);
        await link.hover();
        await expect(card(page)).toBeVisible();
        const box = await card(page).boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(700);
        expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(500);
        const own = await link.boundingBox();
        const apart =
          (box?.y ?? 0) >= (own?.y ?? 0) + (own?.height ?? 0) || (box?.y ?? 0) + (box?.height ?? 0) <= (own?.y ?? 0);
        expect(apart, 'It does not cover its link').toBe(true);
        await page.keyboard.press('Escape');
      }
  });
});

test.describe('what has a preview', () => {
  test('terms, works and claims in margins and relations; not what is told where it stands', async ({ page }) => {
    const { id } = claimBy('M1a');
    await openTimed(page, to.claim(id));
    const term = page.locator('.margin .run a').first();
    const { title, id: name } = terms.find((one) => one.title === 'Biden administration') ?? { title: '', id: '' };
    await expect(term).toHaveText(title);
    for (const [link, words] of [
      [term, title],
      [page.locator('.margin .citation-use a').first(), 'Politico'],
      [page.locator('.disputed a.ref').first(), claimBy('M1c').statement],
      [page.locator('.note a[href*="/claims/"], .relations a.ref').first(), claimBy('M1c').statement],
    ] as const) {
      await center(link);
      await link.hover();
      await page.clock.runFor(500);
      await expect(card(page)).toContainText(words);
      await page.keyboard.press('Escape');
    }
    await page.goto(to.term(name));
    await warmUp(page, page.locator('.disputed a.ref').first());
    for (const told of ['.permalink', '.claim > .statement > a.ref']) {
      const link = page.locator(`main ${told}`).first();
      await center(link);
      await link.hover();
      await page.clock.runFor(A_WHILE);
    }
    await expect(card(page)).toHaveCount(0);
  });

  test('a claim tells its modal words, its condition and what became of it', async ({ page }) => {
    const conditional = claims.find((claim) => 'condition' in claim && claim.topics.length > 0);
    const forecast = claimBy('M3a');
    if (!conditional) throw new Error('No claim hangs on a condition');
    for (const one of [conditional, forecast]) {
      await page.goto(to.source(one.source));
      const link = reference(page, one);
      await center(link);
      await link.hover();
      await expect(card(page)).toContainText(one.statement);
      if ('condition' in one) await expect(card(page)).toContainText(String(one.condition));
      if (one === forecast) await expect(card(page).getByRole('link', { name: /^It / })).toBeVisible();
    }
  });
});

test('a card looks the same whatever it stands in', async ({ page }) => {
  const looks: object[] = [];
  for (const [address, place] of [
    [digest, '.digest > p a.ref'],
    [to.claim(claimBy('M1a').id), '.relations a.ref'],
  ] as const) {
    if (!page.url().endsWith(address.slice(1))) await page.goto(address);
    const link = page.locator(`main ${place}[href$="/${claimBy('M1c').id}/"]`).first();
    await center(link);
    await link.hover();
    await expect(card(page)).toBeVisible();
    looks.push(
      await card(page).evaluate((element) =>
        [...element.querySelectorAll<HTMLElement>('p, a, b, button')].map((part) => {
          const { height, width } = part.getBoundingClientRect();
          const { fontSize, textDecorationLine } = getComputedStyle(part);
          return [part.localName, Math.round(width), Math.round(height), fontSize, textDecorationLine];
        }),
      ),
    );
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
  }
  for (const look of looks) expect(look).toEqual(looks[0]);
});

test.describe('by keys', () => {
  test('it opens under the focus, which stays; Tab leads in and out, Escape back to the link', async ({ page }) => {
    await page.goto(digest);
    const link = reference(page);
    await focusByKeys(link);
    await expect(card(page)).toBeVisible();
    await expect(link).toBeFocused();
    await page.keyboard.press('Tab');
    const first = card(page).getByRole('link').first();
    await expect(first).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(link).toBeFocused();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test('it does not open again where Escape shut it, and leaving it shuts it', async ({ page }) => {
    await openTimed(page);
    const link = reference(page);
    const stops = async () => card(page).locator('a, button').count();
    const open = async () => {
      await focusByKeys(link);
      // The focus may have scrolled the page there.
      await expect(async () => {
        await page.clock.runFor(500);
        await expect(card(page)).toBeVisible({ timeout: 100 });
      }).toPass();
    };
    await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.clock.runFor(A_WHILE);
    await expect(card(page)).toHaveCount(0);
    await open();
    for (let left = await stops(); left > 0; left -= 1) await page.keyboard.press('Tab');
    await expect(card(page).locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(card(page)).toHaveCount(0);
    await expect(reference(page, next)).toBeFocused();
  });

  test('Enter follows the link', async ({ page, baseURL }) => {
    await page.goto(digest);
    await reference(page).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new URL(to.claim(shown.id), baseURL).href);
  });
});

test.describe('the switch', () => {
  const again = (page: Page) => page.getByRole('button', { name: 'Show previews of links again' });

  for (const refused of [false, true])
    test(`turns previews off, ${refused ? 'for the page where nothing can be kept' : 'on every page, until they are wanted again'}`, async ({
      page,
    }) => {
      if (refused)
        await page.addInitScript(() => {
          const refuse = () => {
            throw new DOMException('no', 'SecurityError');
          };
          Object.defineProperty(window, 'localStorage', { get: refuse });
        });
      await openTimed(page);
      const link = reference(page);
      const rest = async () => {
        await center(link);
        await link.hover();
        await page.clock.runFor(500);
      };
      await expect(again(page)).toHaveCount(0);
      await rest();
      await expect(card(page)).toBeVisible();
      await card(page).getByRole('button', { name: 'Turn previews off' }).click();
      await expect(card(page).getByRole('button', { name: 'Turn previews on' })).toBeVisible();
      await page.keyboard.press('Escape');
      await rest();
      await page.clock.runFor(A_WHILE);
      await expect(card(page)).toHaveCount(0);
      if (!refused) {
        const files = fetched(page);
        await page.goto(to.source(shown.source), { waitUntil: 'networkidle' });
        await rest();
        await page.clock.runFor(A_WHILE);
        await expect(card(page)).toHaveCount(0);
        await expect(again(page)).toBeVisible();
        expect(files).toEqual([]);
      }
      await again(page).click();
      await rest();
      await expect(card(page)).toBeVisible();
      await page.reload();
      await rest();
      await expect(card(page)).toBeVisible();
      await expect(again(page)).toHaveCount(0);
    });
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link of the page is copied, and the card stays', async ({ page, baseURL }) => {
    await page.goto(digest);
    await center(reference(page));
    await reference(page).hover();
    await card(page).getByRole('link', { name: 'Copy link' }).click();
    await expect(page.locator('.share-popover')).toContainText('Link copied');
    await expect(card(page)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(to.claim(shown.id), baseURL).href);
  });
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the controls of a sheet stay where they are, and it goes with its reference out of sight', async ({ page }) => {
    await page.goto(digest);
    await center(reference(page));
    const paragraph = reference(page).locator('xpath=ancestor::p');
    const width = () =>
      paragraph.evaluate((it) => [it.clientHeight, it.querySelector('.refs')?.getBoundingClientRect().width]);
    const closed = await width();
    await reference(page).tap();
    const after = card(page).getByRole('button', { name: 'Next' });
    await expect(after).toBeVisible();
    const place = await after.boundingBox();
    await after.tap();
    await expect(card(page)).toContainText('2 of 2 behind this sentence');
    expect(await after.boundingBox()).toEqual(place);
    expect(await width(), 'The text keeps its lines').toEqual(closed);
    await scroll(page, 100);
    await expect(card(page)).toBeVisible();
    await scroll(page, 700);
    await expect(card(page)).toHaveCount(0);
  });

  test('the first tap opens a sheet with the ways through the sentence, and the text stays above it', async ({
    page,
  }) => {
    await page.goto(digest);
    await center(reference(page));
    await reference(page).tap();
    await expect(card(page)).toContainText(shown.statement);
    await expect(card(page)).toContainText('1 of 2 behind this sentence');
    const before = card(page).getByRole('button', { name: 'Previous' });
    const after = card(page).getByRole('button', { name: 'Next' });
    await expect(before).toBeDisabled();
    await after.tap();
    await expect(card(page)).toContainText(next.statement);
    await expect(card(page)).toContainText('2 of 2 behind this sentence');
    await expect(after).toBeDisabled();
    await before.tap();
    await expect(card(page)).toContainText(shown.statement);
    const box = await card(page).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844);
    expect(box?.height).toBeLessThanOrEqual(0.6 * 844);
    for (const button of await card(page).locator('button, a').all()) {
      const size = await button.boundingBox();
      expect(size?.height, await button.innerText()).toBeGreaterThanOrEqual(24);
    }
    await card(page).getByRole('button', { name: 'Close' }).tap();
    await expect(card(page)).toHaveCount(0);
  });

  test('a reference at the foot of the window, and the last of the page, come to stand above the sheet', async ({
    page,
  }) => {
    await page.goto(to.home());
    const last = page.locator('.refs a.ref').last();
    for (const link of [last, page.locator('main a.ref').last()]) {
      if (!(await link.isVisible())) continue;
      await link.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await link.tap();
      await expect(card(page)).toBeVisible();
      await expect
        .poll(async () => {
          const [own, sheet] = [await link.boundingBox(), await card(page).boundingBox()];
          return (sheet?.y ?? 0) - (own?.y ?? 0) - (own?.height ?? 0);
        })
        .toBeGreaterThan(0);
      await page.keyboard.press('Escape');
      await expect(card(page)).toHaveCount(0);
    }
  });

  test('a tap outside closes it, and a second tap on the reference follows it', async ({ page, baseURL }) => {
    await page.goto(digest);
    await center(reference(page));
    await reference(page).tap();
    await expect(card(page)).toBeVisible();
    await page.touchscreen.tap(200, 8);
    await expect(card(page)).toHaveCount(0);
    await reference(page).tap();
    await expect(card(page)).toBeVisible();
    await reference(page).tap();
    await expect(page).toHaveURL(new URL(to.claim(shown.id), baseURL).href);
  });

  test('the claim is opened from it, and the way back ends where one was', async ({ page, baseURL }) => {
    await page.goto(digest);
    await center(reference(page));
    await reference(page).tap();
    await expect(card(page)).toBeVisible();
    const before = await page.evaluate(() => scrollY);
    await card(page).getByRole('link', { name: 'Open the claim' }).tap();
    await expect(page).toHaveURL(new URL(to.claim(shown.id), baseURL).href);
    await goBack(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    await expect(card(page)).toHaveCount(0);
  });

  test('what is switched off for pointer and keys still opens at a tap', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('previews', 'off'));
    await page.goto(digest);
    await center(reference(page));
    await reference(page).tap();
    await expect(card(page)).toContainText(shown.statement);
  });

  for (const [what, pattern] of [
    ['the data do', '**/previews.json'],
    ['the script does', '**/card.*.js'],
  ] as const)
    test(`where ${what} not come, the tap follows the link`, async ({ page, baseURL, complaints }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto(digest);
      await center(reference(page));
      await reference(page).tap();
      await expect(page).toHaveURL(new URL(to.claim(shown.id), baseURL).href);
      for (const complaint of complaints.splice(0)) expect(complaint).toContain('Failed to load resource');
    });
});

test('where the data do not come, a card that was to open does not, and the link is a link', async ({
  page,
  baseURL,
  complaints,
}) => {
  await page.route('**/previews.json', (route) => route.fulfill({ status: 503 }));
  await openTimed(page);
  const link = reference(page);
  await center(link);
  const refused = page.waitForResponse('**/previews.json');
  await link.hover();
  await page.clock.runFor(500);
  await refused;
  await page.clock.runFor(A_WHILE);
  await expect(card(page)).toHaveCount(0);
  expect(complaints.splice(0)).toEqual([expect.stringContaining('503')]);
  await link.click();
  await expect(page).toHaveURL(new URL(to.claim(shown.id), baseURL).href);
});

test('nothing is fetched before it is needed, and print shows none', async ({ page }) => {
  const files = fetched(page);
  await page.goto(digest, { waitUntil: 'networkidle' });
  expect(files).toEqual([]);
  await focusByKeys(reference(page));
  await expect(card(page)).toBeVisible();
  expect(files.filter((file) => file.endsWith('.json'))).toEqual([`${shown.source}/previews.json`]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.page-preview')).toBeHidden();
});

for (const width of [390, 1280])
  test(`axe finds nothing in what is open at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(to.home());
    await focusByKeys(page.locator('.refs a.ref').first());
    await expect(card(page)).toBeVisible();
    expect(await axeProblems(page, '.page-preview', '.previewed')).toEqual([]);
  });

test.describe('a sheet', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('has nothing for axe to find', async ({ page }) => {
    await page.goto(to.home());
    const link = page.locator('.refs a.ref').first();
    await center(link);
    await link.tap();
    await expect(card(page)).toBeVisible();
    expect(await axeProblems(page, '.page-preview')).toEqual([]);
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the link is a link', async ({ page, baseURL }) => {
    await page.goto(digest);
    await reference(page).hover();
    await expect(page.locator('.page-preview')).toHaveCount(0);
    await reference(page).click();
    await expect(page).toHaveURL(new URL(to.claim(shown.id), baseURL).href);
  });
});
