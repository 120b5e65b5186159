import { expect, test } from 'vitest';
import { hasChanged, standsOut, usualDay } from '../../../src/graph/dates.ts';
import { entry } from './tram.ts';

const dated = (added: string, changed = added) =>
  entry('terms', 'map', { title: 'Map', kind: 'concept', definition: 'A map.', added, changed }).data;
const [first, second, third] = ['2024-01-01', '2024-02-01', '2024-03-01'] as const;

test('an entry has changed when it did so on a later day', () => {
  expect(hasChanged(dated(first))).toBe(false);
  expect(hasChanged(dated(first, second))).toBe(true);
});

test('the usual day is the one on which most were added, in doubt the first', () => {
  expect(usualDay([])).toBeUndefined();
  expect(usualDay([dated(first), dated(second), dated(second, third)])).toBe(second);
  expect(usualDay([dated(second), dated(first)])).toBe(first);
});

test('what came on another day or has changed stands out', () => {
  expect(standsOut(dated(first), first)).toBe(false);
  expect(standsOut(dated(second), first)).toBe(true);
  expect(standsOut(dated(first, second), first)).toBe(true);
});
