import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { drawLedger, tell } from '../../../src/pictures/ledger/draw.ts';
import { SIDE, layoutLedger } from '../../../src/pictures/ledger/layout.ts';
import { selectLedger } from '../../../src/pictures/ledger/select.ts';
import type { Part, Row } from '../../../src/pictures/ledger/select.ts';
import { textWidth } from '../../../src/pictures/text.ts';
import { tram } from '../graph/fixture-corpus.ts';

const parts = selectLedger(buildGraph(tram()));

/** A row of so many boxes. */
const row = (boxes: number): Row => ({
  level: 'asserted',
  label: 'asserted',
  score: { borneOut: 0, partly: 0, scored: 0, judged: boxes },
  boxes: Array.from({ length: boxes }, (_, index) => ({
    code: `T${index}a`,
    verdict: 'partly',
    label: `T${index}a`,
    assessment: `tram/${index}`,
  })),
});
const many: Part[] = ['square', 'circle', 'triangle'].map((mark) => ({
  mark: mark as Part['mark'],
  name: mark,
  score: row(1).score,
  rows: [row(40), row(1), row(7)],
}));

test('each judged claim is a box that leads to its assessment', () => {
  expect(
    parts.map(({ name, rows }) => [
      name,
      rows.map(({ boxes }) => boxes.map(({ code, verdict }) => `${code} ${verdict}`)),
    ]),
  ).toEqual([
    ['Text T', [['T10a no-record', 'T10b no-record']]],
    ['Text L', [['L1a contested']]],
  ]);
  const svg = drawLedger(layoutLedger(parts, 900), 'x', (id) => `/forecasts/#${id}`);
  expect(svg).toContain('<a href="/forecasts/#tram-letter-2022/full" aria-label="L1a, asserted: contested. About L1a"');
  expect(svg).toContain('A box for each of 3 judged claims: 1 contested, 2 no record.');
  expect(svg).not.toMatch(/style=|NaN|undefined/u);
});

describe.each([328, 660, 1000])('at %d px', (width) => {
  const layout = layoutLedger(many, width);
  const boxes = layout.parts.flatMap(({ rows }) => rows.flatMap((placed) => placed.boxes));

  test('every box stands inside, and none on another', () => {
    expect(boxes).toHaveLength(3 * 48);
    for (const { x, y } of boxes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + SIDE).toBeLessThanOrEqual(width);
      expect(y + SIDE).toBeLessThanOrEqual(layout.height);
    }
    const places = boxes.map(({ x, y }) => [x, y] as const);
    const close = places.filter(([x, y], index) =>
      places.some(([a, b], other) => other > index && Math.abs(x - a) < SIDE && Math.abs(y - b) < SIDE),
    );
    expect(close).toEqual([]);
  });

  test('no score is written over a box or beyond the edge', () => {
    const words = textWidth('37 of 40 scored: 26 borne out, 11 partly', 13);
    for (const { boxes: own, told, y } of layout.parts.flatMap(({ rows }) => rows)) {
      expect(told.x + words).toBeLessThanOrEqual(width);
      const [right, bottom] = [
        Math.max(...own.map((box) => box.x)) + SIDE,
        Math.max(...own.map((box) => box.y)) + SIDE,
      ];
      if (told.y === y) expect(right).toBeLessThan(told.x);
      else expect(told.y - 12).toBeGreaterThan(bottom);
      expect(told.y).toBeLessThanOrEqual(layout.height);
    }
  });
});

test('without assessments there is nothing to draw', () => {
  expect(layoutLedger([], 328)).toEqual({ width: 328, height: 0, parts: [] });
});

test('a score is told in words', () => {
  expect(tell({ borneOut: 2, partly: 0, scored: 5, judged: 9 })).toBe('5 of 9 scored: 2 borne out');
  expect(tell({ borneOut: 0, partly: 1, scored: 1, judged: 1 })).toBe('1 of 1 scored: 0 borne out, 1 partly');
  expect(tell({ borneOut: 0, partly: 0, scored: 0, judged: 3 })).toBe('none of 3 scored');
  expect(tell({ borneOut: 0, partly: 0, scored: 0, judged: 0 })).toBe('no forecast');
});
