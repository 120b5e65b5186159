import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { dateInYear, timelineSentence } from '../../../src/wording/timeline.ts';
import { tram } from '../graph/fixture-corpus.ts';
import { crowdedGraph, event } from '../graph/timeline-corpus.ts';

test('it says of how many events each speaks, and of which time the facts are', () => {
  expect(timelineSentence(crowdedGraph())).toBe(
    'Text T speaks of 10 dated events from 2017 to 2021; Text L of 8 from 2018 to 2021; Text D of 8 from 1901 to 2018. More than one speaks of 8 of them. The 4 facts by which forecasts were judged are from 2024 to 2025.',
  );
  const one = buildGraph({ ...tram(), facts: [], assessments: [], events: [event('one', '2018-05', ['T1a'])] });
  expect(timelineSentence(one)).toBe('Text T speaks of one dated event, of 2018; Text L of none.');
  const other = buildGraph({ ...tram(), facts: [], assessments: [], events: [event('one', '2018-05', ['L1a'])] });
  expect(timelineSentence(other)).toBe('Text T speaks of no dated event; Text L of one, of 2018.');
  expect(timelineSentence(buildGraph({ ...tram(), facts: [], assessments: [], events: [] }))).toBe('');
});

test('a date beside its year leaves the year out, and keeps every other', () => {
  const beside = (date: string, year: number) => dateInYear(date as never, { year });
  expect(beside('2017-11-13/2017-11-15', 2017)).toBe('13 – 15 Nov');
  expect(beside('2024-08-23~', 2024)).toBe('about 23 Aug');
  expect(beside('2021-05', 2021)).toBe('May');
  expect(beside('2020-12/2021-02-03', 2020)).toBe('Dec – 3 Feb 2021');
  expect(beside('2019', 2019)).toBe('');
  expect(beside('2019~', 2019)).toBe('about 2019');
});
