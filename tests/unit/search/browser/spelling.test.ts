import { expect, test } from 'vitest';
import { nearestWord, spellingsOf, wrongLetters } from '../../../../src/search/browser/spelling.ts';

const KNOWN = ['multilateral', 'sanctions', 'reset', 'rest', 'ledgers', 'detente'];

test.for([
  ['multilatral', 'multilateral'],
  ['sanctoins', 'sanctions'],
  ['Ledgres', 'ledgers'],
  ['détante', 'detente'],
  ['resett', 'reset'],
  ['nest', undefined],
  ['bbq', undefined],
  ['blockchain', undefined],
] as const)('the known word nearest to %s is %s', ([word, near]) => {
  expect(nearestWord(word, KNOWN)).toBe(near);
});

test.for([
  ['reset', 'reset', 0],
  ['rseet', 'reset', 1],
  ['rest', 'reset', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
] as const)('%s is not %s by %i letters', ([a, b, count]) => {
  expect(wrongLetters(a, b)).toBe(count);
  expect(wrongLetters(b, a)).toBe(count);
});

test.for([
  ['scepticism', 'skepticism'],
  ['neighbourhood', 'neighborhood'],
  ['modernising', 'modernizing'],
  ['defence', 'defense'],
  ['programmes', 'programs'],
] as const)('%s may be spelled %s', ([british, american]) => {
  expect(spellingsOf(british)).toContain(american);
});
