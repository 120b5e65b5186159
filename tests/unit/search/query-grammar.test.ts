import { expect, test } from 'vitest';
import { codeOf, parseQuery } from '../../../src/search/query-grammar.ts';

const NOTHING = { words: [], phrases: [], excluded: [], codes: [], paragraphs: [] };

test.for([
  ['"zero sum"', { phrases: ['zero sum'] }],
  [' “zero sum” ', { phrases: ['zero sum'] }],
  ['„zero sum“ game', { phrases: ['zero sum'], words: ['game'] }],
  ['game "zero sum', { phrases: ['zero sum'], words: ['game'] }],
  ['"!" game', { words: ['"!"', 'game'] }],
  ['game -zero', { words: ['game'], excluded: ['zero'] }],
  ['game –zero -"sum of"', { words: ['game'], excluded: ['zero', 'sum of'] }],
  ['game NOT zero', { words: ['game'], excluded: ['zero'] }],
  ['game not zero', { words: ['game', 'not', 'zero'] }],
  ['zero-sum - game', { words: ['zero-sum', '-', 'game'] }],
  ['a OR b AND c', { words: ['a', 'OR', 'b', 'c'] }],
  ['claim p5d', { codes: ['P5d'] }],
  ['P 5d, p12A', { codes: ['P5d', 'P12a'] }],
  ['nss5d, NS 5a, claim nss 6b', { codes: ['NSS5d', 'NS5a', 'NSS6b'] }],
  ['on the 2nd of 5a, a 3rd', { words: ['on', 'the', '2nd', 'of', '5a,', 'a', '3rd'] }],
  ['p6 talks', { words: ['p6', 'talks'], paragraphs: ['P6'] }],
  ['¶5 paragraph 06 para. 7', { paragraphs: ['5', '6', '7'] }],
  ['-p5 game', { words: ['game'], excluded: ['p5'] }],
  ['', {}],
] as const)('%j is taken apart', ([query, expected]) => {
  expect(parseQuery(query)).toEqual({ ...NOTHING, ...expected });
});

test.for([
  ['p5d', 'P5d'],
  ['claim P 5d', 'P5d'],
  ['p5d p5e', undefined],
  ['p5d reset', undefined],
  ['reset', undefined],
] as const)('%j asks for the claim %j alone', ([query, code]) => {
  expect(codeOf(query)).toBe(code);
});
