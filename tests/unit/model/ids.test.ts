import { describe, expect, test } from 'vitest';
import { fc } from '../../support/properties.ts';
import {
  citationKey,
  claimCode,
  compareCodes,
  eventId,
  pageId,
  parseCode,
  sourceId,
  termId,
  topicId,
} from '../../../src/model/ids.ts';
import { problemsOf } from './problems.ts';

describe('a claim code', () => {
  test.for([
    ['P1a', { letters: 'P', paragraph: 1, suffix: 'a' }],
    ['M18b', { letters: 'M', paragraph: 18, suffix: 'b' }],
    ['Q10aa', { letters: 'Q', paragraph: 10, suffix: 'aa' }],
    ['Z999zz', { letters: 'Z', paragraph: 999, suffix: 'zz' }],
    ['NS5a', { letters: 'NS', paragraph: 5, suffix: 'a' }],
    ['NSS12b', { letters: 'NSS', paragraph: 12, suffix: 'b' }],
  ] as const)('%s has parts', ([code, parts]) => {
    expect(claimCode.safeParse(code).success).toBe(true);
    expect(parseCode(code)).toEqual(parts);
  });

  test.for([
    'p1a',
    'P1',
    '1a',
    'Pa',
    'P0a',
    'P01a',
    'P1000a',
    'P1A',
    'P1aaa',
    'NSSP1a',
    'Ns1a',
    'P1ä',
    'P 1a',
    'P1a ',
    'P1a\n',
    '',
  ])('%j is none', (text) => {
    expect(problemsOf(claimCode, text)).toEqual([
      ': Expected a claim code such as P12a: one to three capital letters, paragraph, small letter',
    ]);
    expect(parseCode(text)).toBeUndefined();
  });
});

describe('claim codes are ordered', () => {
  const ORDER = [
    'A2a',
    'N5a',
    'NS5a',
    'NSS1a',
    'NSS5a',
    'P1a',
    'P1b',
    'P1z',
    'P1aa',
    'P1ab',
    'P2a',
    'P9z',
    'P10a',
    'P100a',
    'Q1a',
  ];

  test('as a reader counts, whatever order they came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ORDER, { minLength: ORDER.length }), (shuffled) => {
        expect(shuffled.sort(compareCodes)).toEqual(ORDER);
      }),
    );
  });

  test('and one equals itself', () => {
    expect(compareCodes('P10a', 'P10a')).toBe(0);
  });
});

describe('an id', () => {
  const SCHEMAS = { sourceId, topicId, citationKey, termId, eventId, pageId };

  test.for(Object.entries(SCHEMAS))('%s takes words joined by single hyphens', ([, schema]) => {
    for (const id of ['tram-note-2019', 'ns2', '2009', 'a-1-b']) expect(schema.safeParse(id).success, id).toBe(true);
  });

  test.for(Object.entries(SCHEMAS))('%s refuses everything else', ([, schema]) => {
    for (const id of ['a--b', '-a', 'a-', 'A', 'é', 'a_b', 'a/b', 'a.b', 'a b', ' a', 'a\n', '', '7', '999'])
      expect(problemsOf(schema, id), id).toEqual([
        expect.stringMatching(/lower-case letters, digits and single hyphens, and no number below 1000$/u),
      ]);
  });
});
