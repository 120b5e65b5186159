import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { drawBar } from '../../../../src/pictures/matrix/bar.ts';
import { drawMark } from '../../../../src/pictures/matrix/mark.ts';
import { MARKS, STRENGTHS, valuesOf } from '../../../../src/model/vocabulary.ts';

const BOX = { x: 2, y: 4, width: 40, height: 10 };
const drawn = (of: Parameters<typeof drawBar>[0]) => toHtml(drawBar(of, BOX), { space: 'svg' });
const filled = (of: Parameters<typeof drawBar>[0]) => /width="(\d+)" fill="currentColor"/u.exec(drawn(of))?.[1];

test('a bar is filled in quarters, and advice and hearsay are not', () => {
  expect(valuesOf(STRENGTHS).map(filled)).toEqual(['40', '30', '20', '10', undefined]);
  expect(filled('reported')).toBeUndefined();
});

test('advice has a dashed frame, and nothing else has', () => {
  const dashed = [...valuesOf(STRENGTHS), 'reported' as const].filter((of) => drawn(of).includes('stroke-dasharray'));
  expect(dashed).toEqual(['advised']);
});

test('hearsay is hatched, and the hatching stays inside', () => {
  const [path = ''] = /d="[^"]+"/u.exec(drawn('reported')) ?? [];
  const points = [...path.matchAll(/[ML](?<x>[\d.]+) (?<y>[\d.]+)/gu)].map(({ groups }) => [
    Number(groups?.['x']),
    Number(groups?.['y']),
  ]);
  expect(points.length).toBeGreaterThan(10);
  for (const [x = NaN, y = NaN] of points) {
    expect(x).toBeGreaterThanOrEqual(BOX.x);
    expect(x).toBeLessThanOrEqual(BOX.x + BOX.width);
    expect(y).toBeGreaterThanOrEqual(BOX.y);
    expect(y).toBeLessThanOrEqual(BOX.y + BOX.height);
  }
});

test('no two marks are drawn alike, and each stays inside its square', () => {
  const shapes = valuesOf(MARKS).map((mark) => toHtml(drawMark(mark, 10, 20, 8), { space: 'svg' }));
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
