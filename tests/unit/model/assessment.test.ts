import { describe, expect, test } from 'vitest';
import { assessmentSchema } from '../../../src/model/assessment.ts';
import { problemsOf } from './problems.ts';

const SOUND = {
  title: 'The line stays open',
  claims: ['T1b'],
  horizon: '2020',
  criterion: 'The council closes the line.',
  verdict: 'not-borne-out',
  asOf: '2023-12-31',
  reason: 'It ran in 2021.',
  facts: [{ date: '2021-04', statement: 'New stops opened.', evidence: ['gazette'] }],
  counter: { statement: 'It was closed for a month.' },
  added: '2024-01-01',
  changed: '2024-01-01',
};

test('an assessment with all that it needs is sound', () => {
  expect(problemsOf(assessmentSchema, SOUND)).toEqual([]);
  expect(problemsOf(assessmentSchema, { ...SOUND, horizon: 'open', counter: 'none-found' })).toEqual([]);
});

describe('refused is', () => {
  test.each([
    ['a verdict without a day', { asOf: undefined }, 'asOf'],
    ['a month for a day', { asOf: '2023-12' }, 'asOf'],
    ['a verdict without what speaks against it', { counter: undefined }, 'counter'],
    ['an unknown verdict', { verdict: 'right' }, 'verdict'],
    ['a verdict that needs facts and has none', { facts: undefined }, 'facts'],
    ['an empty list of facts', { facts: [] }, 'facts'],
    ['a fact without evidence', { facts: [{ ...SOUND.facts[0], evidence: [] }] }, 'facts.0.evidence'],
    ['facts where the record is said to hold none', { verdict: 'no-record' }, 'verdict'],
    ['a reason that is no sentence', { reason: 'it ran' }, 'reason'],
    ['an assessment of nothing', { claims: [] }, 'claims'],
  ])('%s', (_what, change, path) => {
    expect(problemsOf(assessmentSchema, { ...SOUND, ...change }).join()).toContain(path);
  });
});

test.each(['open', 'not-checkable'])('%s can do with facts and without', (verdict) => {
  expect(problemsOf(assessmentSchema, { ...SOUND, verdict })).toEqual([]);
  expect(problemsOf(assessmentSchema, { ...SOUND, verdict, facts: undefined })).toEqual([]);
});
