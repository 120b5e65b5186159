import { expect, test } from 'vitest';
import { marksOf } from '../../../src/graph/marks.ts';
import { MARKS, valuesOf } from '../../../src/model/vocabulary.ts';
import type { Mark } from '../../../src/model/vocabulary.ts';

const ALL = valuesOf(MARKS);
const source = (code: string, added: string, mark?: Mark) => ({ id: code, data: { code, added, mark } });
const days = (count: number) => Array.from({ length: count }, (_, at) => source(`S${at}`, `2024-01-${10 + at}`));

test('a source keeps the mark that is written, and the others are given free ones in the order in which they came', () => {
  const marks = marksOf([source('B', '2024-02-01'), source('A', '2024-01-01'), source('C', '2024-03-01', 'square')]);
  expect([...marks].toSorted()).toEqual([
    ['A', 'circle'],
    ['B', 'triangle'],
    ['C', 'square'],
  ]);
});

test('marks are shared only when all are borne, and then evenly', () => {
  const marks = [...marksOf(days(ALL.length * 2)).values()];
  expect(new Set(marks.slice(0, ALL.length)).size).toBe(ALL.length);
  expect(marks.slice(ALL.length)).toEqual(marks.slice(0, ALL.length));
});

test('a new source changes no other’s mark', () => {
  const before = marksOf(days(5));
  const after = marksOf([source('A', '2024-12-01'), ...days(5)]);
  for (const [id, mark] of before) expect(after.get(id)).toBe(mark);
});
