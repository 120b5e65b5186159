import { describe, expect, test } from 'vitest';
import { factSchema } from '../../../src/model/fact.ts';
import { problemsOf, without } from './problems.ts';

const SOUND = {
  title: 'New stops open',
  date: '2021-04-12',
  statement: 'New stops opened on the line.',
  evidence: ['gazette'],
  terms: ['tram-line'],
  added: '2024-01-01',
  changed: '2024-01-01',
};

test('a fact with all that it needs is sound, however far its date is known', () => {
  expect(problemsOf(factSchema, SOUND)).toEqual([]);
  for (const date of ['2021', '2021-04', '2021-04-12?', '2021-04/2021-05', '2021-21'])
    expect(problemsOf(factSchema, { ...SOUND, date })).toEqual([]);
});

test.each(['title', 'date', 'statement', 'evidence', 'terms'] as const)('refused is a fact without %s', (field) => {
  expect(problemsOf(factSchema, without(SOUND, field))).toEqual([
    expect.stringMatching(new RegExp(`^${field}: `, 'u')),
  ]);
});

describe('refused is', () => {
  test.each([
    ['a date in words', { date: '12 April 2021' }, 'date'],
    ['a title of more than ten words', { title: 'one two three four five six seven eight nine ten eleven' }, 'title'],
    ['a statement that is no sentence', { statement: 'new stops' }, 'statement'],
    ['a fact without evidence', { evidence: [] }, 'evidence'],
    ['evidence told twice', { evidence: ['gazette', 'gazette'] }, 'evidence.1'],
    ['a key that is none', { evidence: ['The Gazette'] }, 'evidence.0'],
    ['a fact that concerns nothing', { terms: [] }, 'terms'],
    ['what is said where it bears on something', { weighs: 'for' }, ''],
  ])('%s', (_what, change, path) => {
    expect(problemsOf(factSchema, { ...SOUND, ...change })).toEqual([
      expect.stringMatching(new RegExp(`^${path.replace('.', '\\.')}: `, 'u')),
    ]);
  });
});
