import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import type { ConfidenceLevel } from '../../../src/model/confidence.ts';
import { STRENGTHS, valuesOf } from '../../../src/model/vocabulary.ts';
import { GAUGE, gaugeShape } from '../../../src/previews/gauge.ts';

const drawn = (level: ConfidenceLevel) => toHtml(gaugeShape(level), { space: 'svg' });

test('a gauge is filled in quarters', () => {
  const filled = (level: ConfidenceLevel) =>
    Number(/width="([\d.]+)" height="\d+" fill="currentColor"/u.exec(drawn(level))?.[1]) / GAUGE.width;
  expect((['asserted', 'likely', 'seeming', 'possible'] as const).map(filled)).toEqual([1, 0.75, 0.5, 0.25]);
});

test('advice is a dashed outline, and what is reported is hatched within the bar', () => {
  expect(drawn('advised')).toMatch(/^(?!.*fill="currentColor").*stroke-dasharray/su);
  const strokes = [...drawn('reported').matchAll(/M(\d+) (\d+)L(\d+) (\d+)/gu)].map(([, ...all]) => all.map(Number));
  expect(strokes.length).toBeGreaterThan(2);
  for (const [x = NaN, y = NaN, right = NaN, up = NaN] of strokes) {
    expect(right - x).toBe(y - up);
    expect(Math.min(x, up)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(GAUGE.width);
    expect(y).toBeLessThanOrEqual(GAUGE.height);
  }
});

test('no two gauges look the same', () => {
  const all = [...valuesOf(STRENGTHS), 'reported'] as const;
  expect(new Set(all.map(drawn)).size).toBe(all.length);
});
