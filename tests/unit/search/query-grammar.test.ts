import { expect, test } from 'vitest';
import { phraseOf } from '../../../src/search/query-grammar.ts';

test.for([
  ['"zero sum"', 'zero sum'],
  [' “zero sum” ', 'zero sum'],
  ['„zero sum“', 'zero sum'],
  ['a "zero sum"', undefined],
  ['"!"', undefined],
  ['', undefined],
] as const)('the phrase in %j is %j', ([query, phrase]) => {
  expect(phraseOf(query)).toBe(phrase);
});
