import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { drawLedger, tell } from '../../../src/pictures/ledger/draw.ts';
import { SIDE, layoutLedger } from '../../../src/pictures/ledger/layout.ts';
import { selectLedger } from '../../../src/pictures/ledger/select.ts';
import type { Part, Row } from '../../../src/pictures/ledger/select.ts';
import { textWidth } from '../../../src/pictures/text.ts';
import { tram } from '../graph/tram.ts';

const parts = selectLedger(buildGraph(tram()));

/** A row of so many boxes. */
const row = (boxes: number): Row => ({
  gauge: 'asserted',
  label: 'asserted',
  score: { borneOut: 0, partly: 0, scored: 0 },
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

describe.each([328, 900])('at %d px', (width) => {
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
    const words = textWidth('26 of 40 borne out, 14 partly', 13);
    for (const { boxes: own, told, y } of layout.parts.flatMap(({ rows }) => rows)) {
      const beside = own.filter((box) => box.y < y + 16);
      if (told.x === width) expect(beside).toEqual([]);
      else expect(Math.max(...own.map(({ x }) => x + SIDE))).toBeLessThan(told.x);
      expect(told.x === width ? width - words : width - told.x - words).toBeGreaterThanOrEqual(0);
    }
  });
});

test('without assessments there is nothing to draw', () => {
  expect(layoutLedger([], 328)).toEqual({ width: 328, height: 0, parts: [] });
});

test('a score is told in words', () => {
  expect(tell({ borneOut: 2, partly: 0, scored: 5 })).toBe('2 of 5 borne out');
  expect(tell({ borneOut: 0, partly: 1, scored: 1 })).toBe('0 of 1 borne out, 1 partly');
  expect(tell({ borneOut: 0, partly: 0, scored: 0 })).toBe('none scored');
});
