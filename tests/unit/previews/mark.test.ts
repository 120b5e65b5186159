import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { MARKS, valuesOf } from '../../../src/model/vocabulary.ts';
import { markShape } from '../../../src/previews/mark.ts';

test('no two marks are drawn alike, and each stays inside its square', () => {
  const shapes = valuesOf(MARKS).map((mark) => toHtml(markShape(mark, 14, 24, 4), { space: 'svg' }));
  expect(new Set(shapes).size).toBe(shapes.length);
  for (const [x = NaN, y = NaN] of shapes.flatMap((shape) =>
    [...shape.matchAll(/(?<x>[\d.]+),(?<y>[\d.]+)/gu)].map(({ groups }) => [
      Number(groups?.['x']),
      Number(groups?.['y']),
    ]),
  )) {
    expect(x >= 10 && x <= 18 && y >= 20 && y <= 28).toBe(true);
  }
});
