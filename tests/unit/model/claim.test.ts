import { describe, expect, test } from 'vitest';
import { claimSchema } from '../../../src/model/claim.ts';
import { problemsOf, without } from './problems.ts';

const CLAIM = {
  code: 'T1a',
  title: 'Riders grow fewer',
  statement: 'The tram carries fewer people every year.',
  paragraphs: [1],
  at: 'fewer people every year',
  kind: 'fact',
  strength: 'asserted',
  voice: 'author',
  weight: 'main',
  topics: ['riders'],
  added: '2024-01-01',
  changed: '2024-01-01',
};

const problems = (more: object) => problemsOf(claimSchema, { ...CLAIM, ...more });

test('a claim needs no more than what every claim has', () => {
  expect(problems({})).toEqual([]);
});

test('a claim may have every field', () => {
  const full = {
    condition: 'as long as the fares stay',
    negative: true,
    strength: 'likely',
    modal: 'is likely to',
    voice: 'reported',
    speaker: 'the-mayor',
    via: ['unnamed', 'the-gazette'],
    endorsed: 'open',
    holder: 'the-council',
    attitude: 'view',
    terms: ['tram-line'],
    period: '2021/..',
    cites: ['yearly-count'],
    quotes: ['fewer people every year'],
    relations: [{ type: 'supports', target: 'T1b', basis: 'stated', because: 'It is a reason.' }],
    note: 'The count was never published.',
    formerly: ['/claims/tram-note-2019/old/'],
  };
  expect(problems(full)).toEqual([]);
});

test.for([
  'code',
  'title',
  'statement',
  'paragraphs',
  'at',
  'kind',
  'strength',
  'voice',
  'weight',
  'topics',
  'added',
  'changed',
] as const)('a claim without `%s` is refused', (field) => {
  expect(problemsOf(claimSchema, without(CLAIM, field))).toEqual([
    expect.stringMatching(new RegExp(`^${field}: `, 'u')),
  ]);
});

describe('who speaks', () => {
  const REPORTED = { voice: 'reported', speaker: 'the-mayor', endorsed: 'no' };

  test('is told of a reported claim', () => {
    expect(problems(REPORTED)).toEqual([]);
    expect(problems(without(REPORTED, 'speaker'))).toEqual(['voice: A reported claim needs a `speaker`']);
    expect(problems(without(REPORTED, 'endorsed'))).toEqual([
      'voice: A reported claim needs `endorsed`: yes, no or open',
    ]);
  });

  test.for([
    ['speaker', 'the-mayor'],
    ['via', ['unnamed']],
    ['endorsed', 'yes'],
  ] as const)('has no `%s` where it is the author', ([field, value]) => {
    expect(problems({ [field]: value })).toEqual([`${field}: Only a reported claim has \`${field}\``]);
  });

  test('may be nobody by name on the way, but not in the end', () => {
    expect(problems({ ...REPORTED, via: ['the-gazette', 'unnamed'] })).toEqual([]);
    expect(problems({ ...REPORTED, speaker: 'Somebody' })).toEqual([expect.stringMatching(/^speaker: /u)]);
  });
});

test('a position is somebody’s', () => {
  expect(problems({ kind: 'position', holder: 'the-council', attitude: 'aim' })).toEqual([]);
  expect(problems({ kind: 'position' })).toEqual(['kind: A position needs a `holder`: whose wish, fear or view it is']);
  expect(problems({ holder: 'the-council', attitude: 'fear' })).toEqual([]);
});

test('whose it is stands with whether it is an aim, a fear or a view', () => {
  expect(problems({ holder: 'the-council' })).toEqual([expect.stringMatching(/^holder: Expected `holder` and/u)]);
  expect(problems({ attitude: 'fear' })).toEqual([expect.stringMatching(/^attitude: Expected `holder` and/u)]);
});

test('a support says whether the source states it, and nothing else does', () => {
  const relation = (more: object) => problems({ relations: [{ target: 'T1b', because: 'It is.', ...more }] });
  expect(relation({ type: 'supports', basis: 'inferred' })).toEqual([]);
  expect(relation({ type: 'qualifies' })).toEqual([]);
  expect(relation({ type: 'supports' })).toEqual([expect.stringMatching(/^relations\.0\.basis: `supports` needs/u)]);
  expect(relation({ type: 'qualifies', basis: 'stated' })).toEqual([
    'relations.0.basis: Only `supports` has a `basis`',
  ]);
});

test('the author’s words for it are three to five', () => {
  expect(problems({ at: 'fewer people every single year' })).toEqual([]);
  for (const at of ['fewer people', 'the tram carries fewer people now'])
    expect(problems({ at })).toEqual([expect.stringMatching(/^at: Expected 3 to 5 words/u)]);
});

test('advice is a recommendation, and a recommendation is advice', () => {
  const message = 'strength: Strength `advised` and kind `recommendation` go together';
  expect(problems({ kind: 'recommendation', strength: 'advised' })).toEqual([]);
  expect(problems({ kind: 'recommendation' })).toEqual([message]);
  expect(problems({ strength: 'advised' })).toEqual([message]);
});

test.for(['likely', 'seeming', 'possible'])('%s stands on the author’s own modal words', (strength) => {
  expect(problems({ strength, modal: 'may' })).toEqual([]);
  expect(problems({ strength })).toEqual([`strength: Strength \`${strength}\` needs the author’s own \`modal\` words`]);
});

test.for([
  [{ statment: 'A slip.' }, ': Unrecognized key: "statment"'],
  [
    { relations: [{ type: 'supports', target: 'T1b', basis: 'stated', because: 'It is.', why: 'x' }] },
    'relations.0: Unrecognized key: "why"',
  ],
] as const)('an unknown field is refused: %j', ([more, message]) => {
  expect(problems(more)).toEqual([message]);
});

describe('a date without quotation marks', () => {
  test.for([2021, new Date('2021-01-01')])('as a period is told of them: %s', (period) => {
    expect(problems({ period })).toEqual([
      'period: Expected a date in quotation marks, such as "2021" or "2024-09-02"',
    ]);
  });

  test.for(['added', 'changed'])('as `%s` is told of them', (field) => {
    expect(problems({ [field]: new Date('2024-01-01') })).toEqual([
      `${field}: Expected a day in quotation marks, such as "2026-11-22"`,
    ]);
  });
});

test.for([
  [{ title: 'One two three four five six seven eight nine' }, 'title: Expected at most 8 words, found 9'],
  [{ modal: 'is not very likely to' }, 'modal: Expected at most 4 words, found 5'],
  [{ quotes: ['fine', 'a b c d e f g h i'] }, 'quotes.1: Expected at most 8 words, found 9'],
  [{ quotes: [] }, 'quotes: Expected at least one; leave the field out where there is none'],
  [{ quotes: ['twice', 'twice'] }, 'quotes.1: Expected no repeats'],
  [{ statement: 'no sentence' }, 'statement: Expected a whole sentence: capital first, full stop last'],
  [{ paragraphs: [1, 1] }, 'paragraphs.1: Expected no repeats'],
  [{ paragraphs: [] }, 'paragraphs: Expected at least one; leave the field out where there is none'],
  [{ relations: [] }, 'relations: Leave the field out where there is none'],
] as const)('%j is refused', ([more, message]) => {
  expect(problems(more)).toEqual([message]);
});

test.for([
  { paragraphs: [0] },
  { paragraphs: [1.5] },
  { paragraphs: ['1'] },
  { kind: 'opinion' },
  { negative: false },
  { topics: ['Riders'] },
  { relations: [{ type: 'refutes', target: 'T1b', because: 'It is.' }] },
  { relations: [{ type: 'supports', target: 'T1b', basis: 'stated' }] },
])('%j is refused at its field', (more) => {
  const [field] = Object.keys(more);
  expect(problems(more)).toEqual([expect.stringMatching(new RegExp(`^${field}\\b`, 'u'))]);
});

test('everything wrong with a claim is told at once', () => {
  expect(problems({ title: '', voice: 'reported', kind: 'position', strength: 'likely', modl: 'may' }).sort()).toEqual([
    ': Unrecognized key: "modl"',
    'kind: A position needs a `holder`: whose wish, fear or view it is',
    'strength: Strength `likely` needs the author’s own `modal` words',
    'title: Expected some text',
    'voice: A reported claim needs `endorsed`: yes, no or open',
    'voice: A reported claim needs a `speaker`',
  ]);
});
