import type { Page as Tab } from '@playwright/test';
import { onePageOfEachKind } from '../support/dist.ts';
import type { Page } from '../support/dist.ts';
import { COMMON, MISSPELT } from '../support/words.ts';
import { axeProblems } from './axe.ts';
import { expect, test } from './fixtures.ts';

const NARROWEST = 320;

/** Opens a page as a reader sees it at its fullest: searched, and with every fold open. */
async function open(tab: Tab, { kind, path }: Page): Promise<void> {
  if (kind === 'search')
    await tab.goto(`./${path}?q=${COMMON}+${MISSPELT}&kind=fact&disputed=no`, { waitUntil: 'networkidle' });
  else await tab.goto(`./${path}`);
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

for (const it of onePageOfEachKind()) {
  test(`/${it.path} fits ${NARROWEST} px, and axe finds nothing in light and in dark colours`, async ({ page }) => {
    // The longest lists hold thousands of elements, and axe measures each against its neighbours.
    test.setTimeout(120_000);
    await page.setViewportSize({ width: NARROWEST, height: 640 });
    await open(page, it);
    const { width, beyond } = await page.evaluate((narrowest) => {
      const elements = [...document.body.querySelectorAll('*')];
      const wide = elements.filter((element) => element.getBoundingClientRect().right > narrowest + 1);
      const names = wide.map((element) => `${element.localName}.${element.classList.value.replaceAll(' ', '.')}`);
      return { width: document.documentElement.scrollWidth, beyond: [...new Set(names)].slice(0, 8) };
    }, NARROWEST);
    expect(width, `Wider than the screen are among ${beyond.join(', ')}`).toBeLessThanOrEqual(NARROWEST);
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await axeProblems(page)).toEqual([]);
  });
}
