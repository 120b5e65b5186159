import { expect, test } from 'vitest';
import { didYouMean, nearCodes, nearest } from '../../../src/check/near-miss.ts';

test.each([
  ['grid-cots', ['grid-cost', 'grid-loss'], 'grid-cost'],
  ['fcat', ['fact', 'cause'], 'fact'],
  ['something-else', ['grid-cost', 'grid-loss'], undefined],
  ['anything', [], undefined],
])('the name nearest to %s among %j is %s', (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected);
});

test('advice names the near miss, else what else to do', () => {
  expect(didYouMean('fcat', ['fact'], 'Write one.')).toBe('Did you mean "fact"?');
  expect(didYouMean('fcat', ['judgement'], 'Write one.')).toBe('Write one.');
});

test('advice for a code lists its paragraph’s, else the nearest', () => {
  const known = ['P12b', 'P2a', 'P12a', 'M12a'];
  expect(nearCodes('P12c', known)).toBe('The claims of that paragraph are P12a, P12b.');
  expect(nearCodes('P3a', known)).toBe('Did you mean "P2a"?');
  expect(nearCodes('P3a', [])).toBe('Give the code that stands in the claim’s file.');
});
