import type { Page } from '@playwright/test';
import { sources } from '../support/content.ts';
import { expect, test } from './fixtures.ts';

const digests = ['./', ...sources.map(({ id }) => `./sources/${id}/`)];

for (const path of digests)
  test(`references do not move the lines of a digest apart: ${path}`, async ({ page: tab }) => {
    await tab.goto(path);
    await tab.evaluate(() => document.fonts.ready);
    const uneven = await tab.locator(':is(.digest, .differences) p:has(.unit)').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) => {
        const tops = new Set<number>();
        for (const node of paragraph.querySelectorAll('.unit'))
          for (const child of node.childNodes) {
            if (child.nodeType !== Node.TEXT_NODE || !child.textContent?.trim()) continue;
            const range = document.createRange();
            range.selectNodeContents(child);
            for (const { top } of range.getClientRects()) tops.add(Math.round(top));
          }
        const lines = [...tops].sort((a, b) => a - b);
        const gaps = lines.slice(1).map((top, index) => top - (lines[index] ?? 0));
        const height = Math.round(parseFloat(getComputedStyle(paragraph).lineHeight));
        return gaps.filter((gap) => Math.abs(gap - height) > 1.2);
      }),
    );
    expect(uneven).toEqual([]);
  });

test('text is set in the face that the site brings, and hardly moves when it comes', async ({ page, context }) => {
  const height = async (tab: Page) => {
    await tab.goto(digests.at(-1) ?? './');
    await tab.evaluate(() => document.fonts.ready);
    return tab.locator('.digest').evaluate((digest) => digest.clientHeight);
  };
  const faces: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') faces.push(new URL(request.url()).pathname);
  });
  const set = await height(page);
  expect(faces.map((path) => path.split('/').at(-1)?.split('.')[0])).toEqual(['source-serif-4']);
  await context.route('**/*.woff2', (route) => route.abort());
  // What fails is meant to, and no complaint of the page that is watched.
  const before = await height(await context.newPage());
  expect(Math.abs(before - set) / set).toBeLessThan(0.03);
});
