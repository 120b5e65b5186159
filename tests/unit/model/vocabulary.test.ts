import { describe, expect, test } from 'vitest';
import { CSL_TYPES } from '../../../src/model/csl-types.ts';
import { RELATIONS, RELATION_TYPES, TIMES, relation } from '../../../src/model/relations.ts';
import {
  ATTITUDES,
  BASES,
  CHECKED,
  CITATION_STATES,
  DISTANCES,
  ENDORSEMENTS,
  KINDS,
  STRENGTHS,
  TERM_KINDS,
  VOICES,
  WEIGHTS,
  valuesOf,
} from '../../../src/model/vocabulary.ts';
import type { Vocabulary } from '../../../src/model/vocabulary.ts';
import { problemsOf } from './problems.ts';

const WORDS = {
  ATTITUDES,
  BASES,
  DISTANCES,
  TIMES,
  KINDS,
  STRENGTHS,
  VOICES,
  ENDORSEMENTS,
  WEIGHTS,
  CITATION_STATES,
  CHECKED,
  TERM_KINDS,
};

describe.for(Object.entries<Vocabulary>(WORDS))('the vocabulary %s', ([, vocabulary]) => {
  const entries = Object.values(vocabulary);

  test('says in a sentence what each value means', () => {
    expect(entries.filter(({ meaning }) => !/^[A-Z].*\.$/u.test(meaning))).toEqual([]);
  });

  test('calls no two values the same', () => {
    for (const field of ['label', 'meaning'] as const)
      expect(new Set(entries.map((entry) => entry[field])).size).toBe(entries.length);
  });
});

test('values keep their written order, and there is at least one', () => {
  expect(valuesOf(STRENGTHS)).toEqual(['asserted', 'likely', 'seeming', 'possible', 'advised']);
  expect(() => valuesOf({})).toThrow(RangeError);
});

test('no two relations have one sign', () => {
  expect(new Set(RELATION_TYPES.map((type) => RELATIONS[type].sign)).size).toBe(RELATION_TYPES.length);
});

describe.for(Object.entries(RELATIONS))('the relation %s', ([type, it]) => {
  test('reads both ways', () => {
    expect(it.forward).not.toBe('');
    expect(it.backward === it.forward).toBe(it.symmetric);
  });

  test('says in a sentence what it means', () => {
    expect(it.meaning).toMatch(/^[A-Z].*\.$/u);
  });

  test('can be written', () => {
    const basis = type === 'supports' ? { basis: 'inferred' } : {};
    expect(problemsOf(relation, { type, target: 'T1a', ...basis, because: 'It is so.' })).toEqual([]);
  });
});

test('a relation has a reason', () => {
  expect(problemsOf(relation, { type: 'disputes', target: 'T1a' })).toEqual([expect.stringMatching(/^because: /u)]);
  expect(problemsOf(relation, { type: 'disputes', target: 'T1a', because: 'because' })).toEqual([
    'because: Expected a whole sentence: capital first, full stop last',
  ]);
});

test('no CSL type is listed twice', () => {
  expect(new Set(CSL_TYPES).size).toBe(CSL_TYPES.length);
});
