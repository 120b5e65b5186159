import type { Page as Tab } from '@playwright/test';
import { inDigests, pages } from '../support/content.ts';
import { onePageOfEachKind } from '../support/dist.ts';
import { SPACED, TWICE, misfits, restyle, staying } from '../support/misfits.ts';
import { COMMON, RARE } from '../support/words.ts';
import { expect, test } from './fixtures.ts';
import { faultsIn, transcriptOf } from './screen-reader.ts';

/** A window of 1280 × 1024 pixels, enlarged four times. */
const ENLARGED = { width: 320, height: 256 };
const WINDOWS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

/** The links that the keys come to twice in one block of text. */
function twiceReached(): string[] {
  const isStop = (link: HTMLAnchorElement) => link.tabIndex >= 0 && link.checkVisibility({ visibilityProperty: true });
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]:not(svg *)')].filter(isStop);
  const reached = new Map<Element, Set<string>>();
  return links.flatMap(({ href, textContent, parentElement }) => {
    const block = parentElement?.closest('p, li, td, th, dd, dt');
    if (!block) return [];
    const before = reached.get(block) ?? new Set();
    reached.set(block, before);
    if (before.has(href)) return [`${textContent.trim()} in “${block.textContent.trim().slice(0, 40)}”`];
    before.add(href);
    return [];
  });
}

/** Parts that fold but cannot be folded here, so that nothing says what they are. */
function unnamedGroups(): string[] {
  return [...document.querySelectorAll('details')]
    .filter((details) => details.checkVisibility() && !details.querySelector('summary')?.checkVisibility())
    .filter((details) => !details.ariaLabel)
    .map((details) => details.className);
}

/** What is read out though it is but a sign: of a paragraph, of a way, and between two labels where a style draws it. */
async function signsReadOut(tab: Tab): Promise<string[]> {
  const session = await tab.context().newCDPSession(tab);
  await session.send('DOM.getDocument', { depth: 0 });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const heard = nodes.flatMap(({ ignored, role, name, backendDOMNodeId }) => {
    const { type, text } = { type: String(role?.value), text: String(name?.value ?? '').trim() };
    return ignored || type === 'InlineTextBox' ? [] : [{ type, text, backendDOMNodeId }];
  });
  const named = heard.filter(({ type, text }) =>
    ['link', 'heading', 'option', 'columnheader', 'rowheader'].includes(type) ? /[¶←]|→$/u.test(text) : false,
  );
  const drawn = heard.filter(({ type, text }) => type === 'StaticText' && /^[·/]$/u.test(text));
  const between = await Promise.all(
    drawn.map(async ({ text, backendDOMNodeId: backendNodeId }) => {
      if (backendNodeId === undefined) return [text];
      const { node } = await session.send('DOM.describeNode', { backendNodeId });
      return node.nodeName === '#text' ? [] : [`${text} of ${node.nodeName}`];
    }),
  );
  await session.detach();
  return [...named.map(({ type, text }) => `${type} ${text}`), ...between.flat()];
}

test.describe('one page of each kind', () => {
  // An embedded claim runs nothing, the screen reader neither.
  test.use({ bypassCSP: true });

  for (const { kind, path } of onePageOfEachKind())
    test(`/${path} holds large type and wide spacing, and says each thing once and by its name`, async ({ page }) => {
      await page.goto(kind === 'search' ? `./${path}?q=${COMMON}&kind=fact` : `./${path}`, {
        waitUntil: 'networkidle',
      });
      // What is told while a screen reader is at work it says besides.
      if (['search', '404.html'].includes(kind))
        await expect(
          page
            .getByRole('main')
            .getByRole('status')
            .filter({ hasText: / for “/u }),
        ).toBeVisible();
      expect.soft(await page.evaluate(unnamedGroups), 'groups without a name').toEqual([]);
      expect.soft(faultsIn(await transcriptOf(page)), 'what a screen reader says').toEqual([]);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect.soft(await page.evaluate(twiceReached), 'links that the keys come to twice').toEqual([]);
      for (const viewport of WINDOWS) {
        await page.setViewportSize(viewport);
        for (const [name, css] of Object.entries({ TWICE, SPACED })) {
          await page.evaluate(restyle, css);
          expect.soft(await page.evaluate(misfits), `${name} at ${viewport.width} px`).toEqual([]);
        }
      }
      await page.evaluate(restyle, '');
      await page.setViewportSize(ENLARGED);
      expect.soft(await page.evaluate(misfits), 'enlarged four times').toEqual([]);
      expect.soft(await page.evaluate(staying), 'the share of a low window that does not scroll').toBeLessThan(0.25);
      // Last: Chromium keeps the tree that it was asked for through every change of the page, and does not bear many.
      expect(await signsReadOut(page), 'signs that are read out').toEqual([]);
    });
});

/** Of the claims that a digest leads to the one with most to say. */
const longest = inDigests.reduce((one, other) => (other.statement.length > one.statement.length ? other : one));

test('the headings of home lead through its answer', async ({ page }) => {
  await page.goto('./');
  const answer = [...(pages.find(({ id }) => id === 'home')?.body ?? '').matchAll(/^## (.+)$/gmu)].map(([, it]) => it);
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings.map((heading) => heading.trim()).slice(0, answer.length)).toEqual(answer);
});

test.describe('in a window enlarged four times', () => {
  test.use({ viewport: ENLARGED, contextOptions: { reducedMotion: 'reduce' } });

  /** How high the part of something is that is seen in something else, in pixels. */
  const seenHeight = (tab: Tab, inner: string, outer: string) =>
    tab.evaluate(
      ([one = '', other = '']) => {
        const boxes = [one, other].map((it) => document.querySelector(it)?.getBoundingClientRect());
        const bottom = Math.min(innerHeight, ...boxes.map((box) => box?.bottom ?? 0));
        return bottom - Math.max(0, ...boxes.map((box) => box?.top ?? 0));
      },
      [inner, outer],
    );

  test('the search over the page shows a hit that is chosen in most of it', async ({ page }) => {
    await page.goto('./about/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search the claims' }).fill(RARE);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results? for/u);
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => seenHeight(page, '.options [aria-selected="true"]', '.search-dialog'))
      .toBeGreaterThan(ENLARGED.height / 2);
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('combobox', { name: 'Search the claims' })).toBeFocused();
  });

  test.describe('that is touched', () => {
    test.use({ hasTouch: true });

    test('a preview shows what it says in most of it, and a line of the text above', async ({ page }) => {
      await page.goto(`./sources/${longest.source}/`);
      await page.locator(`.digest > p a.ref[href$="/${longest.id}/"]`).first().tap();
      await expect(page.locator('.page-preview')).toBeVisible();
      await expect.poll(() => seenHeight(page, '.page-preview', 'html')).toBeGreaterThan(ENLARGED.height * 0.75);
      expect(await seenHeight(page, '.sheet-bar', 'html')).toBeLessThan(ENLARGED.height / 4);
      await expect(page.locator('.previewed')).toBeInViewport();
    });
  });
});
