import type { Locator, Page } from '@playwright/test';
import { assessments, claimBy, claims, events, facts, nameWith, sources } from '../support/content.ts';
import { expect, test } from './fixtures.ts';

const [source] = sources;
const LIST = new Intl.ListFormat('en');
const argument = `./sources/${source?.id ?? ''}/argument/`;
/** Every picture: its page, where it stands there, the words that it can be skipped to, and how much it tells of at least. */
const PICTURES = [
  { page: './timeline/', picture: '.picture-timeline', words: 'The same in words', least: events.length },
  {
    page: './forecasts/',
    picture: 'table.tiles',
    words: 'The forecasts, by what settled them',
    least: assessments.filter(({ verdict }) => verdict).length,
  },
  {
    page: argument,
    picture: '.argument',
    words: undefined,
    least: claims.filter((claim) => claim.source === source?.id && claim.weight === 'thesis').length,
  },
];

/** The text of a picture as it is painted: each run of words with its lines and how large they are. */
const textOf = (picture: Locator) =>
  picture.evaluateAll((roots) =>
    roots.flatMap((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: { text: string; size: number; lines: { x: number; y: number; right: number; bottom: number }[] }[] =
        [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.textContent?.trim() || !parent?.checkVisibility() || parent.closest('.unseen')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        found.push({
          text: node.textContent.trim(),
          size: parseFloat(getComputedStyle(parent).fontSize),
          // Letters stand in the middle of a line’s box.
          lines: [...range.getClientRects()].map(({ x, y, right, bottom, height }) => ({
            x,
            y: y + height / 4,
            right,
            bottom: bottom - height / 4,
          })),
        });
      }
      return found;
    }),
  );

/** The texts of which a line is written over another text’s, or beyond the edges of the window. */
function spoilt(texts: Awaited<ReturnType<typeof textOf>>, width: number): string[] {
  const lines = texts.flatMap(({ text, lines: all }) => all.map((line) => ({ text, ...line })));
  return lines
    .filter(
      (one) =>
        one.x < 0 ||
        one.right > width + 1 ||
        lines.some(
          (other) =>
            other !== one &&
            Math.min(one.right, other.right) - Math.max(one.x, other.x) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.y, other.y) > 1,
        ),
    )
    .map(({ text }) => text);
}

/** The least spacing of text that a reader may ask for (WCAG 1.4.12). */
const spaceOut = (tab: Page) =>
  tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
    );
    document.adoptedStyleSheets = [sheet];
  });

for (const { page, picture, words, least } of PICTURES) {
  for (const width of [360, 768, 1440])
    test(`${picture} cuts no word and writes none over another at ${width} px, spaced out or not`, async ({
      page: tab,
    }) => {
      await tab.setViewportSize({ width, height: 900 });
      await tab.goto(page);
      await tab.evaluate(() => document.fonts.ready);
      const texts = await textOf(tab.locator(picture));
      expect(texts.length).toBeGreaterThan(least);
      expect(spoilt(texts, width)).toEqual([]);
      await spaceOut(tab);
      expect(spoilt(await textOf(tab.locator(picture)), width)).toEqual([]);
      const boxes = await tab.locator(`${picture} *`).evaluateAll((all) =>
        all
          .filter((it) => getComputedStyle(it).overflow !== 'visible' && !it.closest('.unseen'))
          .filter((it) => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)
          .map((it) => it.textContent),
      );
      expect(boxes).toEqual([]);
    });

  test(`${picture} is at least 7 pt on paper`, async ({ page: tab }) => {
    await tab.emulateMedia({ media: 'print' });
    await tab.goto(page);
    const sizes = (await textOf(tab.locator(picture))).map(({ size }) => size);
    expect(sizes.length).toBeGreaterThan(least);
    expect((Math.min(...sizes) * 72) / 96).toBeGreaterThanOrEqual(7);
  });

  if (words)
    test(`${picture} can be skipped by its first key`, async ({ page: tab }) => {
      await tab.goto(page);
      await tab.getByRole('link', { name: 'Skip the picture' }).focus();
      await tab.keyboard.press('Enter');
      await expect(tab.getByRole('heading', { name: words })).toBeInViewport();
      await tab.keyboard.press('Tab');
      const place = await tab.evaluate((it) => {
        const drawn = document.querySelector(it);
        return document.activeElement && drawn?.compareDocumentPosition(document.activeElement);
      }, picture);
      expect(place).toBe(4);
    });
}

test('the timeline is heard in the order of time, each event with who speaks of it', async ({ page: tab }) => {
  await tab.goto('./timeline/');
  const heard = await tab.locator('.picture-timeline').ariaSnapshot();
  const years = [...heard.matchAll(/- listitem:\n +- text: "(\d{4})"/gu)].map(([, year]) => Number(year));
  expect(years.length).toBeGreaterThan(0);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  for (const { title, claims } of events) {
    const who = sources.filter(({ id }) => claims.some((code) => claimBy(code).source === id));
    expect(heard).toMatch(
      new RegExp(
        `text: "?${RegExp.escape(LIST.format(who.map(({ short }) => short)))}:"?\\n +- link "${RegExp.escape(title)}"`,
        'u',
      ),
    );
  }
});

const reason = claims.find(({ relations = [], source: own }) =>
  relations.some(({ type, target }) => {
    const { source: others, weight } = claimBy(target);
    return type === 'supports' && weight === 'thesis' && others === own;
  }),
);
test(
  nameWith('reason for a thesis', reason, 'an argument is heard as lists within lists, headed by its theses'),
  async ({ page: tab }) => {
    if (!reason) return;
    await tab.goto(`./sources/${reason.source}/argument/`);
    await expect(tab.locator('main')).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - heading [level=3]
        - list:
          - listitem
  `);
  },
);

test('the picture of the forecasts is heard as a table', async ({ page: tab }) => {
  for (const width of [390, 1440]) {
    await tab.setViewportSize({ width, height: 900 });
    await tab.goto('./forecasts/');
    await expect(tab.locator('table.tiles')).toMatchAriaSnapshot(`
      - table:
        - rowgroup:
          - row
          - row:
            - rowheader /^\\d+ \\S+/
            - cell
    `);
  }
});

test('the picture of time fits a page', async ({ page: tab }) => {
  await tab.emulateMedia({ media: 'print' });
  // The sheet of A4 between the margins, in pixels of CSS.
  await tab.setViewportSize({ width: 658, height: 987 });
  await tab.goto('./timeline/');
  const box = await tab.locator('.picture-timeline').boundingBox();
  expect(box?.height).toBeLessThanOrEqual(987);
});

const fact = facts.at(-1);
test(nameWith('fact', fact, 'a fragment within folded facts unfolds them'), async ({ page: tab }) => {
  if (!fact) return;
  const place = tab.locator(`#fact-${fact.id}`);
  await tab.goto('./timeline/');
  await expect(place).toBeHidden();
  await tab.goto(`./timeline/#fact-${fact.id}`);
  await expect(place).toBeInViewport();
});
