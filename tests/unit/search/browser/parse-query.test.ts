import { expect, test } from 'vitest';
import { conceptsOf, readNames } from '../../../../src/search/browser/parse-query.ts';

const names = readNames([
  ['Nord Stream 2', 'NS2', 'Nord Stream'],
  ['United States', 'U.S.', 'the States'],
]);
const texts = (query: string) => conceptsOf(query.split(' '), names).map(({ text }) => text);

test.for([
  ['was Marsh against the reset?', ['Marsh', 'against', 'reset?']],
  ['nord stream 2 and sanctions', ['nord stream 2', 'sanctions']],
  ['U.S.–Latvia', ['U.S.', 'Latvia']],
  ['reset Reset', ['Reset']],
  ['what is it', ['what', 'is', 'it']],
  ['!!! 🛰️', []],
] as const)('%s is taken apart', ([query, expected]) => {
  expect(texts(query)).toEqual(expected);
});

test('a name asks for the other names of the thing, as phrases', () => {
  const [concept] = conceptsOf(['ns2'], names);
  expect(concept?.variants.map(({ term, phrase }) => [term, phrase])).toEqual([
    ['ns2', true],
    ['Nord Stream 2', true],
    ['Nord Stream', true],
  ]);
});

test('a very long query asks for a part of it', () => {
  const words = Array.from({ length: 500 }, (_, index) => `word${index}`);
  expect(conceptsOf(words, names).length).toBeLessThan(50);
});
