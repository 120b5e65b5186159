import { expect, test } from 'vitest';
import { hasChanged } from '../../../src/graph/dates.ts';
import { entry } from './fixture-corpus.ts';

const dated = (added: string, changed = added) =>
  entry('terms', 'map', { title: 'Map', kind: 'concept', definition: 'A map.', added, changed }).data;
const [first, second] = ['2024-01-01', '2024-02-01'] as const;

test('an entry has changed when it did so on a later day', () => {
  expect(hasChanged(dated(first))).toBe(false);
  expect(hasChanged(dated(first, second))).toBe(true);
});
