import { AxeBuilder } from '@axe-core/playwright';
import type { Page as Tab } from '@playwright/test';
import { onePageOfEachKind } from '../support/dist.ts';
import type { Page } from '../support/dist.ts';
import { expect, test } from './fixtures.ts';

const NARROWEST = 320;

/** What axe leaves out unless asked: what WCAG 2.2 AA adds, and the contrast of AAA. */
const MORE_RULES = { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } };

const pages = onePageOfEachKind();

/** Opens a page as a reader sees it at its fullest: searched, and with every fold open. */
async function open(tab: Tab, { kind, path }: Page): Promise<void> {
  if (kind === 'search')
    await tab.goto(`./${path}?q=russia+multilatral&kind=fact&disputed=no`, { waitUntil: 'networkidle' });
  else await tab.goto(`./${path}`);
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours axe finds nothing on`, () => {
    // The longest lists hold thousands of elements, and axe measures each against its neighbours.
    test.describe.configure({ timeout: 120_000 });
    test.use({ colorScheme });
    for (const it of pages) {
      test(`/${it.path}`, async ({ page }) => {
        await open(page, it);
        const { violations } = await new AxeBuilder({ page }).options({ rules: MORE_RULES }).analyze();
        const found = violations.map(({ id, help, nodes }) => {
          const targets = nodes.map(({ target }) => target.join(' '));
          return `${id}: ${help}: ${targets.slice(0, 5).join(', ')}${targets.length > 5 ? ` and ${targets.length - 5} more` : ''}`;
        });
        expect(found).toEqual([]);
      });
    }
  });
}

test.describe(`${NARROWEST} px are wide enough for`, () => {
  test.use({ viewport: { width: NARROWEST, height: 640 } });
  for (const it of pages) {
    test(`/${it.path}`, async ({ page }) => {
      await open(page, it);
      const { width, beyond } = await page.evaluate((narrowest) => {
        const elements = [...document.body.querySelectorAll('*')];
        const wide = elements.filter((element) => element.getBoundingClientRect().right > narrowest + 1);
        const names = wide.map((element) => `${element.localName}.${element.classList.value.replaceAll(' ', '.')}`);
        return { width: document.documentElement.scrollWidth, beyond: [...new Set(names)].slice(0, 8) };
      }, NARROWEST);
      expect(width, `Wider than the screen are among ${beyond.join(', ')}`).toBeLessThanOrEqual(NARROWEST);
    });
  }
});
