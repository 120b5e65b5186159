import { describe, expect, test } from 'vitest';
import { fc } from '../../../support/properties.ts';
import { meaningsOf } from '../../../../src/search/meaning/nearness.ts';
import { LEAST_NEAR, pieceOf, readPiece, writePieces } from '../../../../src/search/meaning/pieces.ts';
import type { StemMeaning } from '../../../../src/search/meaning/pieces.ts';
import { wordVectors } from '../../../../src/search/meaning/vectors.ts';
import { stemOf } from '../../../../src/search/meaning/words.ts';

const level = fc.integer({ min: 0, max: 15 }).map((at) => LEAST_NEAR + (at / 15) * (1 - LEAST_NEAR));
const meaning: fc.Arbitrary<StemMeaning> = fc.record({
  weight: fc.integer({ min: 0, max: 255 }).map((at) => at / 255),
  near: fc
    .uniqueArray(fc.record({ record: fc.nat(20_000), nearness: level }), {
      selector: ({ record }) => record,
      maxLength: 20,
    })
    .map((near) => near.toSorted((a, b) => a.record - b.record)),
});

test('each stem is read back from its piece as it was written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), meaning), (stems) => {
      const pieces = writePieces(new Map(Object.entries(stems)));
      for (const [stem, written] of Object.entries(stems))
        expect(readPiece(pieces.get(pieceOf(stem)) ?? new Uint8Array()).get(stem)).toEqual(written);
    }),
    { numRuns: 40 },
  );
});

test('a piece cut short is told', () => {
  const piece = writePieces(new Map([['tram', { weight: 1, near: [{ record: 300, nearness: 1 }] }]])).get(
    pieceOf('tram'),
  );
  expect(() => readPiece((piece ?? new Uint8Array()).subarray(0, -1))).toThrow(RangeError);
});

test('a word of no piece has a piece all the same', () => {
  expect(readPiece(writePieces(new Map()).get(pieceOf('tram')) ?? Uint8Array.of(1)).size).toBe(0);
});

describe('by the vectors of English', async () => {
  const records = [
    { said: 'Washington opposes the gas pipeline', askedAs: ['does the boss let it flow'] },
    { said: 'Cooperation on climate is possible', askedAs: [] },
    { said: 'Troops train in the east', askedAs: [] },
  ];
  const near = await meaningsOf(wordVectors(), records);
  const nearest = (word: string) => {
    const [first, ...others] = near.get(stemOf(word))?.near ?? [];
    return others.every(({ nearness }) => nearness < (first?.nearness ?? 0)) ? first?.record : undefined;
  };

  test.for([
    ['warming', 1],
    ['soldiers', 2],
    ['fuel', 0],
    ['collaborate', 1],
    // A word in which a record is asked for is as good as its own.
    ['flowing', 0],
  ] as const)('%s is nearest to record %i', ([word, record]) => {
    expect(nearest(word)).toBe(record);
  });

  test('a record that says a word is found by it and not by its meaning', () => {
    expect(near.get('climat')?.near.map(({ record }) => record)).not.toContain(1);
  });

  test('a rare word tells more than a common one, and one that English does not have most', async () => {
    const weight = (word: string) => near.get(stemOf(word))?.weight ?? 0;
    expect(weight('pipeline')).toBeGreaterThan(weight('people'));
    const own = await meaningsOf(wordVectors(), [{ said: 'zzyzx', askedAs: [] }]);
    expect(own.get('zzyzx')?.weight).toBe(1);
  });
});
