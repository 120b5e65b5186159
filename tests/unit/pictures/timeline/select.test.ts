import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { factDays, factsFor } from '../../../../src/pictures/timeline/facts.ts';
import { lastDay, select } from '../../../../src/pictures/timeline/select.ts';
import { yearsOf } from '../../../../src/pictures/timeline/years.ts';
import { sourceId } from '../../../../src/model/ids.ts';
import { tram } from '../../graph/fixture-corpus.ts';
import { crowded, crowdedGraph, event, unjudged } from './timeline-corpus.ts';

const startOf = (graph: Parameters<typeof select>[0]) => new Date(select(graph).scale.min).toISOString().slice(0, 10);

test('the scale runs from the year of the first event to the last day that a verdict looks at', () => {
  const data = select(buildGraph(tram()));
  expect(startOf(buildGraph(tram()))).toBe('2017-01-01');
  expect(lastDay(data)).toBe('2023-12-31');
  expect(data.before).toEqual([]);
});

test('without a verdict it runs to the last date that is known', () => {
  expect(lastDay(select(unjudged()))).toBe('2022-05-31');
  const later = { ...tram(), facts: [], assessments: [], events: [event('later', '2022-11', ['L1a'])] };
  expect(lastDay(select(buildGraph(later)))).toBe('2022-11-30');
});

test('an event from before a gap longer than all the rest stands before the scale', () => {
  expect(select(crowdedGraph()).before.map(({ id }) => id)).toEqual(['first-rails']);
  expect(startOf(crowdedGraph())).toBe('2017-01-01');
});

test('a gap that has more before it than behind it cuts nothing off', () => {
  const events = ['2010', '2011', '2012'].map((date) => event(`in-${date}`, date, ['T1a']));
  expect(select(buildGraph({ ...tram(), facts: [], assessments: [], events })).before).toEqual([]);
});

test('an event has its claims by source', () => {
  const [, stops] = select(buildGraph(tram())).events;
  expect(stops?.parts.map(({ source, claims }) => [source.id, claims.map(({ code }) => code)])).toEqual([
    ['tram-note-2019', ['T1a']],
    ['tram-letter-2022', ['L1a']],
  ]);
});

test('a fact is told once, for every assessment that weighs it or names it against itself', () => {
  const days = factDays(crowdedGraph());
  expect(days.map(({ date, facts }) => [date, facts.map(({ fact }) => fact.id)])).toEqual([
    ['2024-02', ['some-rode']],
    ['2024-02-10', ['full', 'late']],
    ['2025-03-31', ['kept']],
  ]);
  const [, day] = days;
  expect(day?.facts.map(({ assessments }) => assessments.map(({ id }) => id))).toEqual([
    ['tram-note-2019/riders', 'tram-letter-2022/more'],
    ['tram-letter-2022/more'],
  ]);
  expect(day && factsFor(day, sourceId.parse('tram-note-2019')).map(({ fact }) => fact.id)).toEqual(['full']);
  expect(day && factsFor(day, sourceId.parse('tram-letter-2022')).map(({ fact }) => fact.id)).toEqual(['full', 'late']);
});

test('the list tells everything once, by years in their order', () => {
  const data = select(crowdedGraph());
  const years = yearsOf(data);
  expect(years.map(({ name }) => name)).toEqual([
    '1901',
    '2017',
    '2018',
    '2019',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
  ]);
  const all = years.flatMap(({ entries }) => entries);
  expect(all).toHaveLength(crowded().events.length + 3 + data.days.length);
  expect(new Set(years.map(({ anchor }) => anchor)).size).toBe(years.length);
});
