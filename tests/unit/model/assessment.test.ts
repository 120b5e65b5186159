import { describe, expect, test } from 'vitest';
import { assessmentSchema } from '../../../src/model/assessment.ts';
import { VERDICTS, valuesOf } from '../../../src/model/vocabulary.ts';
import { problemsOf, without } from './problems.ts';

const COMMON = {
  title: 'The line stays open',
  claims: ['T1b'],
  asOf: '2023-12-31',
  reason: 'It ran in 2021.',
  added: '2024-01-01',
  changed: '2024-01-01',
};
const WEIGHED = { fact: 'stops-opened', weighs: 'against', because: 'a line that is to close gets no new stops' };
const SCORED = {
  ...COMMON,
  horizon: '2020',
  criterion: 'The council closes the line.',
  verdict: 'not-borne-out',
  difficulty: { level: 'open', because: 'The council had not voted.' },
  confidence: 'high',
  decidedBy: 'horizon',
  facts: [WEIGHED],
  counter: { statement: 'It was closed for a month.', facts: ['month-closed'] },
};
const FOLLOWED = { ...COMMON, notScored: 'advice' };
const problems = (entry: object) => problemsOf(assessmentSchema, entry);
/** Where something is wrong. */
const pathsOf = (entry: object) => problems(entry).map((problem) => problem.split(': ')[0]);

test('an assessment with all that it needs is sound', () => {
  expect(problems(SCORED)).toEqual([]);
  expect(problems({ ...SCORED, decidedBy: 'stops-opened', horizon: 'open', counter: 'none-found' })).toEqual([]);
  expect(
    problems({ ...SCORED, counter: { statement: 'A month may count.' }, lookedFor: 'A vote was not found.' }),
  ).toEqual([]);
  expect(problems(FOLLOWED)).toEqual([]);
  expect(
    problems({ ...FOLLOWED, facts: [{ ...WEIGHED, weighs: 'neither' }], lookedFor: 'A vote was not found.' }),
  ).toEqual([]);
});

describe('refused is', () => {
  test.each([
    ['a verdict without a day', { asOf: undefined }, 'asOf'],
    ['a month for a day', { asOf: '2023-12' }, 'asOf'],
    ['an unknown verdict', { verdict: 'right' }, 'verdict'],
    ['a horizon in words', { horizon: 'the next year' }, 'horizon'],
    ['a criterion that is no sentence', { criterion: 'it closes' }, 'criterion'],
    ['an unknown difficulty', { difficulty: { level: 'hard', because: 'It was.' } }, 'difficulty.level'],
    ['a difficulty without why', { difficulty: { level: 'open' } }, 'difficulty.because'],
    ['an unknown confidence', { confidence: 'sure' }, 'confidence'],
    ['an empty list of facts', { facts: [], decidedBy: 'horizon' }, 'facts'],
    ['a fact told here instead of by its id', { facts: [{ ...WEIGHED, fact: 'It ran.' }] }, 'facts.0.fact'],
    ['a fact that points nowhere', { facts: [{ ...WEIGHED, weighs: 'both' }] }, 'facts.0.weighs'],
    ['a fact without why it bears on the claim', { facts: [without(WEIGHED, 'because')] }, 'facts.0.because'],
    ['a whole sentence for why', { facts: [{ ...WEIGHED, because: 'It got new stops.' }] }, 'facts.0.because'],
    ['a counter of other words than its two', { counter: 'none' }, 'counter'],
    ['a counter of no fact', { counter: { statement: 'It was closed.', facts: [] } }, 'counter.facts'],
    ['a second verdict that is unknown', { secondCoding: { verdict: 'right' } }, 'secondCoding.verdict'],
    ['what was looked for in no sentence', { lookedFor: 'a vote' }, 'lookedFor'],
    ['a reason that is no sentence', { reason: 'it ran' }, 'reason'],
    ['an assessment of nothing', { claims: [] }, 'claims'],
    ['a claim judged twice at once', { claims: ['T1b', 'T1b'] }, 'claims.1'],
  ])('%s', (_what, change, path) => {
    expect(pathsOf({ ...SCORED, ...change })).toEqual([path]);
  });
});

describe('what is scored', () => {
  const needed = ['horizon', 'criterion', 'verdict', 'difficulty', 'confidence', 'counter'] as const;

  test.each(needed)('needs its %s', (field) => {
    expect(problems(without(SCORED, field))).toContain(
      `${field}: Expected \`${field}\`, or \`notScored\` with the reason why it has none`,
    );
  });

  test('needs all of them where it does not say why it has none', () => {
    expect(pathsOf(COMMON)).toEqual(needed);
  });
});

describe('what is followed', () => {
  test.each([
    ['horizon', '2020'],
    ['criterion', 'It comes.'],
    ['verdict', 'open'],
    ['difficulty', SCORED.difficulty],
    ['confidence', 'low'],
    ['counter', 'none-found'],
    ['decidedBy', 'horizon'],
    ['secondCoding', { verdict: 'open' }],
  ])('has no %s', (field, value) => {
    expect(problems({ ...FOLLOWED, [field]: value })).toContain(
      `${field}: Expected no \`${field}\`: what is not scored has none`,
    );
  });

  test('says why by one of the reasons', () => {
    expect(pathsOf({ ...FOLLOWED, notScored: 'unknown' })).toContain('notScored');
    for (const notScored of ['aim', 'promise', 'expectation', 'present', 'advice', 'decided'])
      expect(problems({ ...FOLLOWED, notScored })).toEqual([]);
  });
});

describe('the facts of a verdict', () => {
  const judged = (verdict: keyof typeof VERDICTS, more: object = {}) => ({
    ...SCORED,
    verdict,
    decidedBy: VERDICTS[verdict].settled ? 'horizon' : undefined,
    ...more,
  });

  test.each(['borne-out', 'partly', 'not-borne-out', 'holds-so-far', 'contested'] as const)(
    'are what %s rests on',
    (verdict) => {
      expect(problems(judged(verdict))).toEqual([]);
      expect(problems(judged(verdict, { facts: undefined }))).toEqual([
        `facts: Expected \`facts\`: "${verdict}" rests on them`,
      ]);
    },
  );

  test.each(['open', 'not-checkable'] as const)('may be there and may not where it is %s', (verdict) => {
    expect(problems(judged(verdict))).toEqual([]);
    expect(problems(judged(verdict, { facts: undefined }))).toEqual([]);
  });

  test('are none where no record was found, which says what was looked for', () => {
    const lookedFor = 'A vote of the council was looked for and not found.';
    expect(problems(judged('no-record', { facts: undefined, lookedFor }))).toEqual([]);
    expect(problems(judged('no-record', { lookedFor }))).toEqual([
      'verdict: Expected another verdict: "no-record" says that the record holds no fact',
    ]);
    expect(problems(judged('no-record', { facts: undefined }))).toEqual([
      'lookedFor: Expected `lookedFor`: "no-record" says what was looked for',
    ]);
  });
});

describe('what decided it', () => {
  const settled = ['borne-out', 'partly', 'not-borne-out'];

  test.each(settled)('is told where it is %s', (verdict) => {
    expect(problems({ ...SCORED, verdict })).toEqual([]);
    expect(problems({ ...SCORED, verdict, decidedBy: undefined })).toEqual([
      'decidedBy: Expected `decidedBy`: the fact that settled it, or "horizon"',
    ]);
  });

  test.each(valuesOf(VERDICTS).filter((verdict) => !settled.includes(verdict) && verdict !== 'no-record'))(
    'is not told where it is %s',
    (verdict) => {
      expect(problems({ ...SCORED, verdict })).toEqual([
        `decidedBy: Expected no \`decidedBy\`: "${verdict}" is not settled`,
      ]);
    },
  );

  test('is one of its facts', () => {
    expect(problems({ ...SCORED, decidedBy: 'stops-opened' })).toEqual([]);
    // What speaks against the verdict did not settle it.
    for (const decidedBy of ['month-closed', 'elsewhere'])
      expect(problems({ ...SCORED, decidedBy })).toEqual([`decidedBy: Expected "${decidedBy}" among the \`facts\``]);
  });
});

describe('a second verdict', () => {
  const second = (secondCoding: object, confidence = 'moderate') => problems({ ...SCORED, confidence, secondCoding });

  test('that differs says why ours stands, and one that does not says nothing', () => {
    expect(second({ verdict: 'not-borne-out' })).toEqual([]);
    expect(second({ verdict: 'partly', because: 'A month is no closure.' })).toEqual([]);
    expect(second({ verdict: 'partly' })).toEqual([
      'secondCoding.because: Expected `because`: the two verdicts differ',
    ]);
    expect(second({ verdict: 'not-borne-out', because: 'We agree.' })).toEqual([
      'secondCoding.because: Expected no `because`: both verdicts are the same',
    ]);
  });

  test('that differs leaves no high confidence', () => {
    expect(second({ verdict: 'not-borne-out' }, 'high')).toEqual([]);
    expect(second({ verdict: 'partly', because: 'A month is no closure.' }, 'high')).toEqual([
      'confidence: Expected less than `high`: a second reading comes to another verdict',
    ]);
  });
});
