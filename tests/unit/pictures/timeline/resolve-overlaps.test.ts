import { expect, test } from 'vitest';
import { resolveOverlaps } from '../../../../src/pictures/timeline/resolve-overlaps.ts';

test('boxes with room stay where they want to be', () => {
  expect(resolveOverlaps([{ at: 20, height: 10 }, { at: 50, height: 20 }], 2, 0)).toEqual([20, 50]); // prettier-ignore
});

test('boxes that want one place part evenly, and push whoever is in the way', () => {
  expect(resolveOverlaps([{ at: 50, height: 10 }, { at: 50, height: 10 }], 2, 0)).toEqual([44, 56]); // prettier-ignore
  const [a = 0, b = 0, c = 0] = resolveOverlaps([50, 50, 58].map((at) => ({ at, height: 10 })), 2, 0); // prettier-ignore
  expect(b - a).toBeCloseTo(12);
  expect(c - b).toBeCloseTo(12);
  expect((a + b + c) / 3).toBeCloseTo((50 + 50 + 58) / 3);
});

test('nothing begins above the top', () => {
  expect(resolveOverlaps([{ at: 0, height: 10 }, { at: 1, height: 10 }, { at: 90, height: 10 }], 2, 4)).toEqual([9, 21, 90]); // prettier-ignore
});

test('nothing is nothing', () => {
  expect(resolveOverlaps([], 2, 0)).toEqual([]);
});
