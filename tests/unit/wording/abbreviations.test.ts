import { expect, test } from 'vitest';
import { fc } from '../../support/properties.ts';
import { markAbbreviations } from '../../../src/wording/abbreviations.ts';
import type { Term } from '../../../src/graph/graph.ts';
import { termId } from '../../../src/model/ids.ts';
import { entry } from '../graph/fixture-corpus.ts';

function term(abbreviation: string, expansion: string): Term {
  const { id, data, body } = entry('terms', 'some-term', {
    title: abbreviation,
    kind: 'treaty',
    abbreviation,
    expansion,
    definition: 'A treaty.',
  });
  return { ...data, id: termId.parse(id), body };
}

const plain = entry('terms', 'plain', { title: 'Plain', kind: 'concept', definition: 'It has none.' });
const TERMS = [
  term('INF', 'intermediate-range nuclear forces'),
  term('INF Treaty', 'the treaty on them'),
  term('U.S.', 'United States'),
  term('P5+1', 'the five and Germany'),
  { ...plain.data, id: termId.parse(plain.id), body: '' },
];

/** The stretches, an abbreviation with what it stands for. */
const marked = (text: string) =>
  markAbbreviations(text, TERMS).map(({ words, expansion }) => (expansion ? `<${words}: ${expansion}>` : words));

test.for([
  ['The INF ended.', ['The ', '<INF: intermediate-range nuclear forces>', ' ended.']],
  ['INF', ['<INF: intermediate-range nuclear forces>']],
  ['(INF)', ['(', '<INF: intermediate-range nuclear forces>', ')']],
  ['The U.S. left.', ['The ', '<U.S.: United States>', ' left.']],
  ['U.S.–Latvia', ['<U.S.: United States>', '–Latvia']],
  ['with the P5+1.', ['with the ', '<P5+1: the five and Germany>', '.']],
] as const)('%s is marked', ([text, stretches]) => {
  expect(marked(text)).toEqual(stretches);
});

test.for(['INFORMATION', 'the KINF', 'INF2', 'inf', 'ÉINF', 'US left', 'P51', 'Plain', ''])(
  'in %j nothing is: only whole words are abbreviations',
  (text) => {
    expect(markAbbreviations(text, TERMS).filter(({ expansion }) => expansion)).toEqual([]);
  },
);

test('each is marked at its first place only', () => {
  expect(marked('INF and U.S. and INF and U.S.')).toEqual([
    '<INF: intermediate-range nuclear forces>',
    ' and ',
    '<U.S.: United States>',
    ' and INF and U.S.',
  ]);
});

test('the longer of two wins', () => {
  expect(marked('The INF Treaty and the INF.')).toEqual([
    'The ',
    '<INF Treaty: the treaty on them>',
    ' and the ',
    '<INF: intermediate-range nuclear forces>',
    '.',
  ]);
});

test('joined, the stretches are the text', () => {
  const piece = fc.constantFrom('INF', 'INF Treaty', 'U.S.', 'P5+1', ' ', '.', 'a', 'é', '(', '–');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(
        markAbbreviations(text, TERMS)
          .map(({ words }) => words)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('without a registry the text is one stretch', () => {
  expect(markAbbreviations('INF', [])).toEqual([{ words: 'INF' }]);
});
