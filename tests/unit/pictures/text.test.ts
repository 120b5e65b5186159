import { expect, test } from 'vitest';
import { textWidth, wrap } from '../../../src/pictures/text.ts';

test('wider letters make a wider line', () => {
  expect(textWidth('will', 10)).toBeLessThan(textWidth('woman', 10));
  expect(textWidth('tram', 20)).toBeCloseTo(2 * textWidth('tram', 10));
});

test('a text is broken between words, and no line is wider than it may be', () => {
  const text = 'The council will probably close the line before the year is over';
  const lines = wrap(text, 120, 12);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(text);
  expect(Math.max(...lines.map((line) => textWidth(line, 12)))).toBeLessThanOrEqual(120);
});

test('a word that fits no line has one of its own', () => {
  expect(wrap('a Donaudampfschifffahrt b', 30, 12)).toEqual(['a', 'Donaudampfschifffahrt', 'b']);
});
