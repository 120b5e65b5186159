import { fc } from '../../support/properties.ts';
import { expect, test } from 'vitest';
import { nearNumbers } from '../../../src/views/page-numbers.ts';

const PLACE = fc
  .integer({ min: 1, max: 3000 })
  .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count)));

test('of few pages all are named', () => {
  expect(nearNumbers(3, 5)).toEqual([1, 2, 3, 4, 5]);
  expect(nearNumbers(1, 0)).toEqual([]);
});

test('of any number of pages few are named: itself, those beside it, the first and the last', () => {
  fc.assert(
    fc.property(PLACE, ([number, count]) => {
      const named = nearNumbers(number, count);
      expect(named.length).toBeLessThanOrEqual(Math.max(30, 2 * Math.ceil(Math.sqrt(count)) + 4));
      expect(named).toEqual([...new Set(named)].sort((a, b) => a - b));
      for (const one of [1, number - 1, number, number + 1, count])
        if (one >= 1 && one <= count) expect(named).toContain(one);
    }),
  );
});

test('each page is two steps from each other', () => {
  for (const count of [31, 100, 999]) {
    const reached = new Set(nearNumbers(1, count).flatMap((one) => nearNumbers(one, count)));
    expect(reached.size).toBe(count);
  }
});
