import parse from 'edtf';
import { describe, expect, test } from 'vitest';
import { fc } from '../../support/properties.ts';
import { bounds, compareEdtf, edtf, formatEdtf } from '../../../src/model/edtf.ts';
import { problemsOf } from './problems.ts';

const DAY = 24 * 60 * 60 * 1000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
/** The last millisecond of a day. */
const endOf = (day: string) => at(day) + DAY - 1;

/** What authors write, the first and last moment it can mean, and how a reader sees it. */
const DATES = [
  ['2021', at('2021-01-01'), endOf('2021-12-31'), '2021'],
  ['2020-10', at('2020-10-01'), endOf('2020-10-31'), 'October 2020'],
  ['2020-02', at('2020-02-01'), endOf('2020-02-29'), 'February 2020'],
  ['2024-09-02', at('2024-09-02'), endOf('2024-09-02'), '2 September 2024'],
  ['2009~', at('2009-01-01'), endOf('2009-12-31'), 'about 2009'],
  ['2009?', at('2009-01-01'), endOf('2009-12-31'), 'perhaps 2009'],
  ['2009%', at('2009-01-01'), endOf('2009-12-31'), 'perhaps about 2009'],
  ['2024-08-23~', at('2024-08-23'), endOf('2024-08-23'), 'about 23 August 2024'],
  ['202X', at('2020-01-01'), endOf('2029-12-31'), 'the 2020s'],
  ['19XX', at('1900-01-01'), endOf('1999-12-31'), 'the 1900s'],
  ['2021-XX', at('2021-01-01'), endOf('2021-12-31'), '2021'],
  ['2021-10-XX', at('2021-10-01'), endOf('2021-10-31'), 'October 2021'],
  ['2021-XX-XX', at('2021-01-01'), endOf('2021-12-31'), '2021'],
  ['2008/2010', at('2008-01-01'), endOf('2010-12-31'), '2008 – 2010'],
  ['2021-01/2021-02-03', at('2021-01-01'), endOf('2021-02-03'), 'January 2021 – 3 February 2021'],
  ['2017-11-13/2017-11-15', at('2017-11-13'), endOf('2017-11-15'), '13 – 15 November 2017'],
  ['2017-10-30/2017-11-02', at('2017-10-30'), endOf('2017-11-02'), '30 October 2017 – 2 November 2017'],
  ['2008~/2010', at('2008-01-01'), endOf('2010-12-31'), 'about 2008 – 2010'],
  ['2021/..', at('2021-01-01'), Infinity, 'from 2021'],
  ['../2021-05', -Infinity, endOf('2021-05-31'), 'until May 2021'],
  ['/2010', -Infinity, endOf('2010-12-31'), 'until 2010'],
  ['2010/', at('2010-01-01'), Infinity, 'from 2010'],
] as const;

describe.for(DATES)('%s', ([value, min, max, words]) => {
  test('is a date', () => {
    expect(problemsOf(edtf, value)).toEqual([]);
  });

  test('begins and ends', () => {
    expect(bounds(value)).toEqual({ min, max });
  });

  test(`reads “${words}”`, () => {
    expect(formatEdtf(value)).toBe(words);
  });
});

test.for([
  ['2021-21', 'spring 2021', '2021-03-01', '2021-05-31'],
  ['2021-22', 'summer 2021', '2021-06-01', '2021-08-31'],
  ['2021-23', 'autumn 2021', '2021-09-01', '2021-11-30'],
  ['2021-24', 'winter 2021', '2021-12-01', '2022-02-28'],
] as const)('%s is the season %s, from %s to %s', ([value, words, first, last]) => {
  expect(problemsOf(edtf, value)).toEqual([]);
  expect(formatEdtf(value)).toBe(words);
  expect(bounds(value)).toEqual({ min: at(first), max: endOf(last) });
});

describe('no date is', () => {
  test.for([
    '',
    ' 2021',
    '2021 ',
    '2.9.2024',
    '2020-2',
    // A year that lost two figures would be the twenty-second century.
    '21',
    '202',
    '1XXX',
    'Y170000002',
    '2024-09-02T10:00:00Z',
    '2010/2008',
    '..',
    '../..',
    '/',
    '[2021,2022]',
    '2004-06~-11',
  ])('%j', (value) => {
    expect(problemsOf(edtf, value)).toEqual([
      ': Expected an EDTF date of level 1, such as "2021", "2020-10" or "2008/2010"',
    ]);
  });

  test.for([
    ['2021-13', 'There is no month 13'],
    ['2021-25', 'There is no month 25'],
    ['2021-02-30', 'There is no 30 February 2021'],
    ['2021-02-29', 'There is no 29 February 2021'],
    ['2020-06-31/2020-07-04', 'There is no 31 June 2020'],
    ['2020-11-31~', 'There is no 31 November 2020'],
    ['30 Feb. 1790', 'There is no 30 February 1790'],
    ['8 December 1790', 'Expected "1790-12-08", as dates are written'],
    ['December 8th, 1790', 'Expected "1790-12-08", as dates are written'],
    ['the eighth of December', 'Expected an EDTF date of level 1, such as "2021", "2020-10" or "2008/2010"'],
    ['8 Ventôse 1790', 'Expected an EDTF date of level 1, such as "2021", "2020-10" or "2008/2010"'],
    ['May 2021', 'Expected "2021-05", as dates are written'],
    ['Dec 1790', 'Expected "1790-12", as dates are written'],
    ['1790-12-8', 'Expected "1790-12-08", as dates are written'],
    ['1790/12/08', 'Expected "1790-12-08", as dates are written'],
  ] as const)('%j, and what it can have meant is told: %s', ([value, message]) => {
    expect(problemsOf(edtf, value)).toEqual([`: ${message}`]);
  });

  test.for([2021, new Date('2024-09-02'), null, undefined])('%s without quotation marks', (value) => {
    expect(problemsOf(edtf, value)).toEqual([': Expected a date in quotation marks, such as "2021" or "2024-09-02"']);
  });
});

test('the bounds of no date are refused', () => {
  expect(() => bounds('soon')).toThrow();
});

describe('dates are ordered', () => {
  const ORDER = ['../2020', '2019', '2020-01', '2020', '2020/2021', '2020/..', '2020-06-01', '2021-01-01'];

  test('by their first moment, then by their last', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ORDER, { minLength: ORDER.length }), (shuffled) => {
        expect(shuffled.sort(compareEdtf)).toEqual(ORDER);
      }),
    );
  });

  test('and two that mean the same are equal', () => {
    expect(compareEdtf('2020', '2020~')).toBe(0);
    expect(compareEdtf('2020/..', '2020-01-01/..')).toBe(0);
  });
});

describe('whatever date an author may write', () => {
  const figures = (value: number, count: number) => String(value).padStart(count, '0');
  const year = fc.integer({ min: 1, max: 2999 });
  const month = fc.tuple(year, fc.integer({ min: 1, max: 12 }));
  const date = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('2999-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const day = date.map((it) => it.toISOString().slice(0, 10));
  const whole = fc.oneof(
    year.map((it) => figures(it, 4)),
    month.map(([it, number]) => `${figures(it, 4)}-${figures(number, 2)}`),
    day,
  );
  const hedged = fc.tuple(whole, fc.constantFrom('', '~', '?', '%')).map((them) => them.join(''));
  const other = fc.oneof(
    fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([it, season]) => `${figures(it, 4)}-${season}`),
    fc.integer({ min: 1, max: 299 }).map((decade) => `${figures(decade, 3)}X`),
  );
  const range = fc.oneof(
    fc
      .tuple(year, fc.integer({ min: 1, max: 900 }))
      .filter(([it, more]) => it + more < 3000)
      .map(([it, more]) => `${figures(it, 4)}/${figures(it + more, 4)}`),
    hedged.map((it) => `../${it}`),
    hedged.map((it) => `${it}/..`),
  );
  const any = fc.oneof(hedged, other, range);

  test('is taken, has an end behind its beginning, and is told in words and figures', () => {
    fc.assert(
      fc.property(any, (it) => {
        expect(problemsOf(edtf, it), it).toEqual([]);
        const { min, max } = bounds(it);
        expect(max, it).toBeGreaterThan(min);
        expect(formatEdtf(it), it).toMatch(/^[A-Za-z0-9 –]+$/u);
        expect(formatEdtf(it), it).not.toMatch(/NaN|undefined|Invalid/u);
      }),
      { numRuns: 500 },
    );
  });

  test('without hedge or range has the bounds that the library finds', () => {
    fc.assert(
      fc.property(whole, (it) => {
        const { min, max } = parse(it);
        expect(bounds(it), it).toEqual({ min, max });
      }),
      { numRuns: 500 },
    );
  });

  test('of one year begins in that year and ends before the next, winter apart', () => {
    fc.assert(
      fc.property(whole, (it) => {
        const { min, max } = bounds(it);
        expect(
          [min, max].map((moment) => new Date(moment).getUTCFullYear()),
          it,
        ).toEqual([Number(it.slice(0, 4)), Number(it.slice(0, 4))]);
      }),
    );
  });

  test('has one place in the order of time', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(Math.sign(compareEdtf(a, b)) + Math.sign(compareEdtf(b, a))).toBe(0);
        expect(compareEdtf(a, a)).toBe(0);
      }),
    );
  });

  test('and every other text is refused with words on what to write', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0129-/.X~?% TMay')) }), (text) => {
        const problems = problemsOf(edtf, text);
        expect(problems.length, text).toBeLessThan(2);
        for (const problem of problems) expect(problem).toMatch(/^: (?:Expected|There is no) /u);
        if (problems.length === 0) expect(formatEdtf(text), text).not.toMatch(/NaN|undefined|Invalid/u);
      }),
      { numRuns: 2000 },
    );
  });
});

test.for(['-0500', '0000', '000X', '00XX', 'XXXX', '3000', '9999', '9999-12-31', '2021/9999', '-0001/2021'])(
  '%s lies beyond reason',
  (value) => {
    expect(problemsOf(edtf, value)).toEqual([': Expected a year from 0001 to 2999']);
  },
);
