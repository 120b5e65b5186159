import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What depends on colours. The rule of AAA passes over whatever fails that of AA, so both are needed. */
const COLOURS = { runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] };

/** What is true of a page in any colours. `target-size` is of WCAG 2.2 AA, which axe leaves out unless asked. */
const STRUCTURE = { rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } } };

/**
 * What axe finds wrong, a line for each rule with some of the elements: first in the colours that the page is shown
 * in, then in dark ones, in which it stays. Of the parts of a list that differ in words alone one is measured.
 *
 * @param within the parts to look at; the whole page without any
 */
export async function axeProblems(page: Page, ...within: readonly string[]): Promise<string[]> {
  const structure = await analyze(page, within, STRUCTURE);
  await page.evaluate(leaveOneOfEachLook);
  const light = await analyze(page, within, COLOURS);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await analyze(page, within, COLOURS);
  return [...structure, ...light, ...dark.map((problem) => `in dark colours ${problem}`)];
}

async function analyze(page: Page, within: readonly string[], options: object): Promise<string[]> {
  // The mode of before opens no second tab, which only frames of other hosts need.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ ...options, resultTypes: ['violations'] });
  for (const part of within) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const targets = nodes.map(({ target }) => target.join(' '));
    return `${id}: ${help}: ${targets.slice(0, 5).join(', ')}${targets.length > 5 ? ` and ${targets.length - 5} more` : ''}`;
  });
}

/** Takes away what looks like something before it, in surroundings that look the same: what differs in words alone. */
function leaveOneOfEachLook(): void {
  const named = ['class', 'style', 'fill', 'stroke', 'aria-current', 'rel', 'target', 'type'];
  const own = (element: Element) => [element.localName, ...named.map((name) => element.getAttribute(name))].join(' ');
  const inside = (element: Element): string => `${own(element)}(${[...element.children].map(inside).join()})`;
  const around = (element: Element | null): string =>
    element ? `${around(element.parentElement)}/${own(element)}` : '';
  const seen = new Set<string>();
  for (const element of document.querySelectorAll('main *')) {
    if (!element.isConnected) continue;
    const look = around(element) + inside(element);
    if (seen.has(look)) element.remove();
    seen.add(look);
  }
}
