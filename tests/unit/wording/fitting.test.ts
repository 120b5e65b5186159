import { expect, test } from 'vitest';
import { beginning, fitting, fullest } from '../../../src/wording/fitting.ts';

const WAYS = ['The tram may close if nobody rides it.', 'The tram may close (conditional).', 'On the tram.'] as const;

test('the fullest way that fits is taken, to the last character', () => {
  expect(fitting(WAYS, 38)).toBe(WAYS[0]);
  expect(fitting(WAYS, 37)).toBe(WAYS[1]);
  expect(fitting(WAYS, 12)).toBe(WAYS[2]);
});

test('where none fits the last is taken whole, for a part of it could be false', () => {
  expect(fitting(WAYS, 5)).toBe(WAYS[2]);
  expect(fitting(WAYS[0], 5)).toBe(WAYS[0]);
});

test('of the name of a document that does not fit the first words stand, and what follows only beside enough of them', () => {
  const name = 'The tram stood still for most of the year, and nobody rode it';
  expect(beginning('Work: ', name, ', Quay', 80)).toBe(`Work: ${name}, Quay`);
  expect(beginning('Work: ', name, ', Quay', 60)).toBe('Work: The tram stood still for most of the year, and…, Quay');
  expect(beginning('Work: ', name, ', Quay', 55)).toBe('Work: The tram stood still for most of the year…, Quay');
  expect(beginning('Work: ', name, ', The Notes of the Quay in a Full Year', 70)).toBe(`Work: ${name}`);
});

test('the fullest way is the first', () => {
  expect(fullest(WAYS)).toBe(WAYS[0]);
  expect(fullest(WAYS[0])).toBe(WAYS[0]);
});
