import type { Page } from '@playwright/test';
import { axeProblems } from './axe.ts';

/** The widths at which a page is looked at, in pixels. */
export const WIDTHS = [360, 768, 1440] as const;

/** What no sentence says of any number of things: they are counted wrong, or nobody would count them. */
const MISCOUNTED =
  /\b(?:both|all) (?:1|the 1)\b|\b1 (?:sources|texts|articles|topics|pairs|claims|forecasts|facts|works|words|of the \d+ (?:sources|texts) (?:speak|refer))\b|\b0 (?:pairs|sources|texts|dated|claims|entries|works)\b|\bthe 1\b|alone on 0|several of 1\b|(\d+) of \1 topics/iu;

/**
 * What is wrong with a page as it stands: wider than the screen, heads of tables over each other, parts with nothing in
 * them, numbers that nobody would say so, and what axe finds.
 *
 * @returns a line for each; none where all is right
 */
export async function problemsOfLooks(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) found.push(`${needed} px wide at ${width} px`);
    found.push(...(await overlapping(page)).map((heads) => `${heads} at ${width} px`));
  }
  const miscounted = MISCOUNTED.exec(await page.locator('main').innerText());
  return [
    ...found,
    ...(miscounted ? [`says “${miscounted[0]}”`] : []),
    ...(await emptyParts(page)).map((heading) => `nothing under “${heading}”`),
    ...(await axeProblems(page)),
  ];
}

/** The heads of a table whose boxes lie over each other. */
function overlapping(page: Page): Promise<string[]> {
  return page.locator('thead tr').evaluateAll((rows) =>
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
}

/** The headings under which nothing stands before the next of their rank. */
function emptyParts(page: Page): Promise<string[]> {
  return page.locator('main section').evaluateAll((sections) =>
    sections.flatMap((section) => {
      const heading = section.querySelector('h2, h3');
      const said = section.textContent.replace(/\s+/gu, ' ').trim();
      return heading && said.replace(/ ?#$/u, '') === heading.textContent.replace(/\s+/gu, ' ').trim() ? [said] : [];
    }),
  );
}
