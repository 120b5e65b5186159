import { expect, test } from 'vitest';
import { paragraphCode, typedCode, typedParagraph } from '../../../src/model/claim-code.ts';

test.for([
  ['P12a', 'P12a'],
  ['p12A', 'P12a'],
  [' m3AB ', 'M3ab'],
  ['nss5D', 'NSS5d'],
  ['ns5a', 'NS5a'],
  ['nato5a', undefined],
  ['P12', undefined],
  ['P012a', undefined],
  ['P12abc', undefined],
  ['P12a and more', undefined],
  ['', undefined],
] as const)('the code in %j is %j', ([typed, code]) => {
  expect(typedCode(typed)).toBe(code);
});

test.for([
  ['P12', 'P12'],
  [' p12 ', 'P12'],
  ['nss12', 'NSS12'],
  ['P12a', undefined],
  ['12', undefined],
  ['P0', undefined],
] as const)('the paragraph in %j is %j', ([typed, paragraph]) => {
  expect(typedParagraph(typed)).toBe(paragraph);
});

test('a paragraph is named by the letters of its source, whatever paragraph the claim’s code names', () => {
  expect(paragraphCode('P12a', 12)).toBe('P12');
  expect(paragraphCode('NSS1aa', 3)).toBe('NSS3');
});
