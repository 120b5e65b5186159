import { describe, expect, test } from 'vitest';
import { fc } from '../../support/properties.ts';
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

describe('whatever is typed', () => {
  const piece = fc.constantFrom(
    ...[
      'reset',
      'New START',
      '"',
      '“',
      '”',
      '-',
      '–',
      ' NOT ',
      ' OR ',
      ' AND ',
      'p5d',
      'P 5d',
      '¶5',
      'para. 7',
      '2nd',
      'é',
      '习',
      '🙂',
    ],
    ...[' ', ' ', '\n', '\u200B', '\uD800', '(', '\\', '*', '<b>', 'claim '],
  );
  const query = fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join(''));
  /** Whether the signs of a part stand in a text in their order, whatever stands between them, and the blanks apart. */
  const isWithin = (part: string, text: string) => {
    let from = 0;
    return Array.from(part.replaceAll(/\s/gu, '')).every((sign) => {
      from = text.indexOf(sign, from) + sign.length;
      return from >= sign.length;
    });
  };
  const lettersOf = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

  test('is taken apart without adding to it', () => {
    fc.assert(
      fc.property(fc.oneof(query, fc.string({ unit: 'binary' })), (text) => {
        const { words, phrases, excluded, codes, paragraphs } = parseQuery(text);
        // Something may be left out between: blanks, and the “claim” before a code whose letters stood apart.
        const parts = [...words, ...phrases, ...excluded];
        for (const part of parts) expect(isWithin(part, text), part).toBe(true);
        for (const code of codes) expect(lettersOf(text)).toContain(code.toLowerCase());
        for (const paragraph of paragraphs) expect(lettersOf(text)).toContain(paragraph.toLowerCase());
      }),
      { numRuns: 500 },
    );
  });

  test('is searched for, each word of it, where it is plain words', () => {
    const word = fc.stringMatching(/^[a-zé]{2,8}$/u).filter((it) => !/^(?:para|claim)/u.test(it));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom(' ', '  ', '\n'), (words, blank) => {
        expect(parseQuery(words.join(blank))).toEqual({ ...NOTHING, words });
      }),
    );
  });

  test('is a phrase between quotation marks, and excluded behind a dash', () => {
    const phrase = fc.stringMatching(/^[a-z]{1,5}(?: [a-z]{1,5}){0,3}$/u);
    fc.assert(
      fc.property(phrase, phrase, fc.constantFrom('""', '“”', '„“'), (one, other, [open = '', close = '']) => {
        expect(parseQuery(`${open}${one}${close} -${open}${other}${close}`)).toEqual({
          ...NOTHING,
          phrases: [one],
          excluded: [other],
        });
      }),
    );
  });

  test('asks for one claim by its code, and for nothing else', () => {
    const code = fc.stringMatching(/^[A-Z]{1,3}[1-9]\d{0,2}[a-c]$/u);
    fc.assert(
      fc.property(code, fc.constantFrom('', 'claim ', ' '), (it, before) => {
        expect(codeOf(`${before}${it}`)).toBe(it);
        expect(codeOf(`${before}${it.toLowerCase()}`)).toBe(it);
      }),
    );
  });
});
