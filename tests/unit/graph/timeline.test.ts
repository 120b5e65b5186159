import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { countFacts, timelineOf } from '../../../src/graph/timeline.ts';
import type { Happening } from '../../../src/graph/timeline.ts';
import { sourceId } from '../../../src/model/ids.ts';
import { tram } from './fixture-corpus.ts';
import { crowded, crowdedGraph, event } from './timeline-corpus.ts';

const years = timelineOf(crowdedGraph());
const nameOf = (it: Happening) => (it.event ? it.event.id : it.source.id);
const NOTE = sourceId.parse('tram-note-2019');
const LETTER = sourceId.parse('tram-letter-2022');

test('everything stands once, by years in their order', () => {
  expect(years.map(({ year }) => year)).toEqual([1901, 2017, 2018, 2019, 2021, 2022, 2023, 2024, 2025]);
  const happenings = years.flatMap(({ halves }) => halves.flatMap((half) => half.happenings)).map(nameOf);
  expect(happenings.toSorted()).toEqual([...crowded().events, ...crowded().sources].map(({ id }) => id).sort());
  const facts = years.flatMap(({ halves }) => halves.flatMap(({ days }) => days.flatMap((day) => day.facts)));
  expect(facts.map(({ fact }) => fact.id).sort()).toEqual(['full', 'kept', 'late', 'some-rode']);
});

test('a year has those of its halves in which anything begins, and each is in the order of time', () => {
  const events = ['2020-09', '2020-02-01', '2020-08-30', '2019-12'].map((date) => event(`in-${date}`, date, ['T1a']));
  const halves = timelineOf(buildGraph({ ...tram(), facts: [], assessments: [], events })).flatMap(({ year, halves }) =>
    halves.map((half) => [year, half.half, ...half.happenings.map(nameOf)]),
  );
  expect(halves).toEqual([
    [2019, 1, 'tram-note-2019'],
    [2019, 2, 'in-2019-12'],
    [2020, 1, 'in-2020-02-01'],
    [2020, 2, 'in-2020-08-30', 'in-2020-09'],
    [2022, 1, 'tram-letter-2022'],
  ]);
});

test('what has no beginning stands first', () => {
  const [first] = timelineOf(buildGraph({ ...tram(), events: [event('ever', '../2016', ['T1a'])] }));
  expect(first?.year).toBeUndefined();
  expect(first?.halves[0]?.happenings.map(nameOf)).toEqual(['ever']);
});

test('an event has the sources that speak of it', () => {
  const stops = timelineOf(buildGraph(tram()))
    .flatMap(({ halves }) => halves.flatMap(({ happenings }) => happenings))
    .find((it) => it.event?.id === 'stops');
  expect(stops?.event && stops.sources.map(({ id }) => id)).toEqual([NOTE, LETTER]);
});

test('a fact is told once, for every assessment that weighs it or names it against itself', () => {
  const days = years.flatMap(({ halves }) => halves.flatMap((half) => half.days));
  expect(days.map(({ date, facts }) => [date, facts.map(({ fact }) => fact.id)])).toEqual([
    ['2024-02', ['some-rode']],
    ['2024-02-10', ['full', 'late']],
    ['2025-03-31', ['kept']],
  ]);
  expect(days[1]?.facts.map(({ assessments }) => assessments.map(({ id }) => id))).toEqual([
    ['tram-note-2019/riders', 'tram-letter-2022/more'],
    ['tram-letter-2022/more'],
  ]);
  expect([NOTE, LETTER].map((source) => countFacts(days, source))).toEqual([3, 2]);
});
