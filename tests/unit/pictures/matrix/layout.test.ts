import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import type { Box } from '../../../../src/pictures/geometry.ts';
import { layoutMatrix } from '../../../../src/pictures/matrix/layout.ts';
import { mobileSizes, desktopSizes } from '../../../../src/pictures/matrix/sizes.ts';
import { matrixOf } from '../../../../src/pictures/matrix/select.ts';
import type { Matrix } from '../../../../src/pictures/matrix/select.ts';
import { three } from '../../graph/three-sources.ts';
import { tram } from '../../graph/fixture-corpus.ts';

const two = matrixOf(buildGraph(tram()));
const all = matrixOf(buildGraph(three()));
const CASES: readonly (readonly [string, Matrix, ReturnType<typeof desktopSizes>])[] = [
  ['two sources, wide', two, desktopSizes(2)],
  ['two sources, narrow', two, mobileSizes(2)],
  ['three sources, wide', all, desktopSizes(3)],
  ['three sources, narrow', all, mobileSizes(3)],
];

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const together = (boxes: readonly Box[]) =>
  boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => meet(box, other)));

describe.for(CASES)('with %s', ([, matrix, sizes]) => {
  const { width, height, heads, groups, rows } = layoutMatrix(matrix, sizes);
  const badges = rows.flatMap(({ ties }) => ties.flatMap((tie) => tie.badges));

  test('nothing stands on anything else', () => {
    const boxes = [...heads, ...groups, ...rows.flatMap(({ name, cells, ties }) => [name, ...cells, ...ties])];
    expect(together(boxes)).toEqual([]);
    expect(together(badges)).toEqual([]);
    expect(boxes.length).toBeGreaterThan(rows.length * matrix.sources.length);
  });

  test('everything stands inside the frame, and each sign in its column', () => {
    for (const box of [...heads, ...groups, ...rows, ...rows.flatMap(({ cells }) => cells)]) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    }
    for (const tie of rows.flatMap(({ ties }) => ties))
      for (const chip of tie.badges) {
        expect(chip.x).toBeGreaterThanOrEqual(tie.x);
        expect(chip.x + chip.width).toBeLessThanOrEqual(tie.x + tie.width);
        expect(chip.y).toBeGreaterThanOrEqual(tie.y);
        expect(chip.y + chip.height).toBeLessThanOrEqual(tie.y + tie.height);
      }
  });

  test('a finger hits every sign', () => {
    expect(badges.length).toBeGreaterThan(0);
    expect(badges.filter((chip) => chip.width < 24 || chip.height < 24)).toEqual([]);
  });

  test('rows keep the order of the topics, with a line above those on which as many speak', () => {
    expect(rows.map(({ row }) => row)).toEqual(matrix.rows);
    const tops = rows.map(({ y }) => y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(groups.map(({ text }) => text)).toEqual(
      matrix.sources.length === 2
        ? ['1 topic: both speak', '1 topic: only one speaks', '1 topic: nobody speaks']
        : ['1 topic: all 3 speak', '1 topic: only one speaks', '1 topic: nobody speaks'],
    );
  });
});

test('what binds neighbors stands between them, what binds others behind the last', () => {
  const [row] = layoutMatrix(all, desktopSizes(3)).rows;
  const x = (code: string) => row?.cells.find(({ cell }) => cell.source.code === code)?.x ?? NaN;
  const tie = (codes: string) => row?.ties.find(({ tie: it }) => it.earlier.code + it.later.code === codes)?.x ?? NaN;
  const order = [x('T'), tie('TL'), x('L'), tie('LB'), x('B'), tie('TB')];
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(new Set(order).size).toBe(6);
});

test('a telephone shows up to four sources, a context as many', () => {
  for (const count of [1, 2, 3, 4]) {
    const sources = Array.from({ length: count }, (_, index) => ({ ...all.sources[0], id: `s${index}` }));
    const matrix = { sources, rows: [] } as unknown as Matrix;
    expect(layoutMatrix(matrix, mobileSizes(count)).width, `${count} sources`).toBeLessThanOrEqual(312);
    expect(layoutMatrix(matrix, desktopSizes(count)).width, `${count} sources`).toBeLessThanOrEqual(1040);
  }
});
