import { expect, test } from 'vitest';
import { didYouMean, nearCodes, noSuchSource } from '../../../src/check/near-miss.ts';

test.each([
  ['grid-cots', ['grid-cost', 'grid-loss'], 'Did you mean "grid-cost"?'],
  ['fcat', ['fact', 'cause'], 'Did you mean "fact"?'],
  ['something-else', ['grid-cost', 'grid-loss'], 'Write one.'],
  ['anything', [], 'Write one.'],
])('for %s among %j the advice is %s', (name, known, advice) => {
  expect(didYouMean(name, known, 'Write one.')).toBe(advice);
});

test('advice for a code lists its paragraph’s, else the nearest', () => {
  const known = ['P12b', 'P2a', 'P12a', 'M12a'];
  expect(nearCodes('P12c', known)).toBe('The claims of that paragraph are P12a, P12b.');
  expect(nearCodes('P3a', known)).toBe('Did you mean "P2a"?');
  expect(nearCodes('P3a', [])).toBe('Give the code that stands in the claim’s file.');
});

test('where there is no source yet, none is listed', () => {
  expect(noSuchSource('tram-2019', [])).toBe('There is no source "tram-2019". There is none yet.');
});
