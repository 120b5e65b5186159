import { expect, test } from 'vitest';
import { scorePhrase } from '../../../src/wording/ledger.ts';

test('a score is told in words', () => {
  expect(scorePhrase({ borneOut: 2, partly: 0, scored: 5, judged: 9 })).toBe('5 of 9 scored: 2 borne out');
  expect(scorePhrase({ borneOut: 0, partly: 1, scored: 1, judged: 1 })).toBe('1 of 1 scored: 0 borne out, 1 partly');
  expect(scorePhrase({ borneOut: 0, partly: 0, scored: 0, judged: 3 })).toBe('none of 3 scored');
  expect(scorePhrase({ borneOut: 0, partly: 0, scored: 0, judged: 0 })).toBe('no forecast');
});
