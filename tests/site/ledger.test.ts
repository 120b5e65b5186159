import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { assessments } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const to = createRoutes(SITE.base);
const page = pagesOf(SITE.folder).find(({ kind }) => kind === 'forecasts');
const [table] = elementsOf(parseHtml(page?.html ?? ''), 'table');
if (!table) throw new Error('There is no picture of the forecasts');
const inside = (tree: typeof table, ...names: string[]) => elementsOf({ type: 'root', children: [tree] }, ...names);
const words = (tree: typeof table) => toString(tree).replaceAll(/\s+/gu, ' ').trim();

const forecasts = assessments.filter(({ verdict }) => verdict);
const VERDICTS: Readonly<Record<string, RegExp>> = {
  'borne-out': /came true$/u,
  partly: /in part$/u,
  'not-borne-out': /did not come true$/u,
  'holds-so-far': /holds? so far$/u,
  open: /open$/u,
  contested: /contested$/u,
  'not-checkable': /cannot be checked$/u,
  'no-record': /no evidence/u,
};
const LEVELS: Readonly<Record<string, string>> = { safe: 'Safe', open: 'Uncertain', bold: 'Bold' };

test('each forecast is a box in the row of its verdict and the column of how hard it was', () => {
  const heads = inside(table, 'thead').flatMap((head) => inside(head, 'th').map(words));
  const boxes = inside(table, 'tr').flatMap((row) => {
    const [name = ''] = inside(row, 'th').map(words);
    return inside(row, 'td').flatMap((cell, index) =>
      inside(cell, 'a').map((box) => ({ name, href: attribute(box, 'href'), head: heads[index + 1] ?? '' })),
    );
  });
  expect(boxes).toHaveLength(forecasts.length);
  for (const { id, verdict = '', difficulty } of forecasts) {
    const box = boxes.find(({ href }) => href === to.forecast(id));
    expect(box?.name, id).toMatch(VERDICTS[verdict] ?? /^$/u);
    expect(box?.head, id).toBe(`${LEVELS[difficulty?.level ?? ''] ?? ''} when written`);
  }
});

test('its caption counts what was safe of what came true, and of what did not', () => {
  const [caption = ''] = inside(table, 'caption').map(words);
  for (const [verdict, plain] of [
    ['borne-out', 'came true'],
    ['not-borne-out', 'did not come true'],
  ]) {
    const some = forecasts.filter((one) => one.verdict === verdict);
    if (some.length < 2) continue;
    const safe = some.filter(({ difficulty }) => difficulty?.level === 'safe').length;
    expect(caption.toLowerCase()).toContain(`of the ${some.length} that ${plain ?? ''}, ${safe || 'none'} w`);
  }
});
