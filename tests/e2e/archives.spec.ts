import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { archiveRoot } from '../support/archive.ts';
import { buildCopy, copyProject } from '../support/project-copy.ts';
import { serveSite } from '../support/serve.ts';
import type { ServedSite } from '../support/serve.ts';
import { axeProblems } from './axe.ts';

const [NARROW, WIDE] = [360, 1440];
const PAGES = ['', 'compare/', 'topics/', 'topics/crossing/', 'timeline/', 'sources/'];

/** What no sentence says of any number of things: they are counted wrong, or nobody would count them. */
const MISCOUNTED =
  /\b(?:both|all) (?:1|the 1)\b|\b1 (?:articles|topics|pairs|claims|forecasts)\b|\b0 (?:pairs|articles)\b|alone on 0/iu;

/** The heads of a table whose boxes lie over each other. */
const overlapping = (page: Page) =>
  page.locator('thead tr').evaluateAll((rows) =>
    rows.flatMap((row) => {
      // On a narrow screen a table of few columns folds, and its heads are there for ears alone.
      if (row.parentElement && getComputedStyle(row.parentElement).clipPath !== 'none') return [];
      const heads = [...row.children].map((head) => ({
        name: head.textContent.trim(),
        left: head.getBoundingClientRect().left,
        // What is written in a head may be wider than it.
        right: head.getBoundingClientRect().left + Math.max(head.clientWidth, head.scrollWidth),
        fixed: getComputedStyle(head).insetInlineStart === '0px',
      }));
      return heads.flatMap(({ name, right, fixed }, at) => {
        const next = heads[at + 1];
        return next && !fixed && next.left < right - 1 ? [`${name} over ${next.name}`] : [];
      });
    }),
  );

/** What the content says of a source on a topic, in the words of a cell. */
function writtenOn(root: string, source: string, topic: string): string {
  const file = join(root, `content/stances/${source}/${topic}.md`);
  if (!existsSync(file)) return 'not compared yet';
  return /^silent: true$/mu.test(readFileSync(file, 'utf8')) ? 'silent' : 'speaks';
}

/** How many sources they have. Forty take minutes to build: `ARCHIVES=40 npm run test:e2e -- archives` looks at them. */
const SIZES = (process.env['ARCHIVES'] ?? '1,3,7').split(',').map(Number);

for (const size of SIZES) {
  const sources = Array.from({ length: size }, (_, index) => `text-${index + 1}`);

  test.describe(`an archive of ${size}`, () => {
    test.describe.configure({ mode: 'serial', timeout: 120_000 });
    let root: string;
    let site: ServedSite;

    test.beforeAll(async () => {
      test.setTimeout(900_000);
      root = copyProject(join(archiveRoot(size), 'content'));
      buildCopy(root);
      site = await serveSite(root);
    });
    test.afterAll(async () => {
      await site.stop();
      rmSync(root, { recursive: true, force: true });
    });

    for (const path of PAGES)
      test(`/${path} reads, and fits at ${NARROW} and ${WIDE} px`, async ({ page }) => {
        for (const width of [NARROW, WIDE]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(site.url + path);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          expect(await overlapping(page)).toEqual([]);
        }
        expect(await page.locator('main').innerText()).not.toMatch(MISCOUNTED);
        expect(await axeProblems(page)).toEqual([]);
      });

    test('a table that is wider than the screen scrolls by itself, its heads in sight', async ({ page }) => {
      test.skip(size <= 3, 'Few sources have columns that fit.');
      await page.setViewportSize({ width: NARROW, height: 640 });
      await page.goto(`${site.url}compare/`);
      const frame = page.getByRole('region', { name: 'Topics by sources' });
      await frame.evaluate((element) => element.scrollTo(10_000, 10_000));
      const corner = await frame.getByRole('columnheader', { name: 'Topic' }).boundingBox();
      const box = await frame.boundingBox();
      expect(corner?.x).toBeCloseTo(box?.x ?? 0, -1);
      expect(corner?.y).toBeCloseTo(box?.y ?? 0, -1);
    });

    test('each cell says silent where that is written, and not compared yet where nothing is', async ({ page }) => {
      await page.setViewportSize({ width: WIDE, height: 800 });
      await page.goto(`${site.url}compare/`);
      const rows = await page.locator('table tbody tr').evaluateAll((all) =>
        all.map((row) => ({
          topic: row.querySelector('th a')?.getAttribute('href')?.split('/').at(-2) ?? '',
          cells: [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim()),
        })),
      );
      expect(rows).not.toEqual([]);
      for (const { topic, cells } of rows) {
        const quiet = cells
          .slice(0, size)
          .map((words) => (/^(?:silent|not compared yet)$/u.test(words) ? words : 'speaks'));
        expect(quiet, topic).toEqual(sources.map((source) => writtenOn(root, source, topic)));
      }
    });
  });
}
