import { describe, expect, test } from 'vitest';
import { fc } from '../../support/properties.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { GraphError } from '../../../src/graph/graph-error.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import type { CollectionName } from '../../../src/model/collections.ts';
import { claimCode, sourceId, termId } from '../../../src/model/ids.ts';
import { claim, entry, source, tram, tramWith, verdict } from './fixture-corpus.ts';

const graph = buildGraph(tram());
const NOTE = sourceId.parse('tram-note-2019');
const LETTER = sourceId.parse('tram-letter-2022');

/** Keys of a map to the codes of its claims. */
const codesBy = (map: ReadonlyMap<string, readonly { readonly code: string }[]>) =>
  Object.fromEntries([...map].map(([key, claims]) => [key, claims.map(({ code }) => code)]));

describe('things stand in the order in which they are listed', () => {
  test('sources by date', () => {
    expect([...graph.sources.keys()]).toEqual([NOTE, LETTER]);
  });

  test('claims by source, then as a reader counts', () => {
    expect([...graph.claims.keys()]).toEqual(['T1a', 'T1b', 'T2a', 'T10a', 'T10b', 'L1a', 'L2a']);
  });

  test('claims by the paragraph in which they stand, whatever their codes say', () => {
    const moved = buildGraph(
      tramWith('claims', (all) =>
        all.map((it) => (it.data.code === 'T1a' ? { ...it, data: { ...it.data, paragraphs: [3] } } : it)),
      ),
    );
    expect([...moved.claims.keys()]).toEqual(['T1b', 'T2a', 'T1a', 'T10a', 'T10b', 'L1a', 'L2a']);
    expect(moved.claimsOf.get(NOTE)?.map(({ code }) => code)).toEqual(['T1b', 'T2a', 'T1a', 'T10a', 'T10b']);
  });

  test('citations and terms by title, accents and case aside', () => {
    expect([...graph.citations.keys()]).toEqual(['gazette', 'yearly-count']);
    expect([...graph.terms.keys()]).toEqual(['the-council', 'gazette', 'the-mayor', 'tram-line']);
  });

  test('assessments by source, then by their first claim', () => {
    expect([...graph.assessments.keys()]).toEqual([
      'tram-note-2019/fares',
      'tram-letter-2022/full',
      'tram-letter-2022/fourth',
    ]);
    expect([...graph.assessments.values()].map(({ claims }) => claims)).toEqual([['T10a', 'T10b'], ['L1a'], ['L2a']]);
  });

  test('facts by date, those of a day by their names', () => {
    expect([...graph.facts.keys()]).toEqual(['empty-cars', 'counted']);
    const more = ['z', 'a'].map((id) =>
      entry('facts', id, {
        title: id,
        date: '2023-05',
        statement: 'It is.',
        evidence: ['gazette'],
        terms: ['gazette'],
      }),
    );
    const earlier = entry('facts', 'whole-year', {
      title: 'Year',
      date: '2022',
      statement: 'It is.',
      evidence: ['gazette'],
      terms: ['gazette'],
    });
    expect([...buildGraph(tramWith('facts', (all) => [...more, ...all, earlier])).facts.keys()]).toEqual([
      'whole-year',
      'empty-cars',
      'a',
      'counted',
      'z',
    ]);
  });

  test('events by date', () => {
    expect([...graph.events.keys()]).toEqual(['fare', 'stops']);
  });
});

describe('everything is found from both ends', () => {
  const idsBy = (map: ReadonlyMap<string, readonly { readonly id: string }[]>) =>
    Object.fromEntries([...map].map(([key, all]) => [key, all.map(({ id }) => id)]));

  test('assessments from each claim, from the facts for and against, and from the works behind these', () => {
    const ids = [...graph.assessmentOf].map(([code, { id }]) => [code, id]);
    expect(Object.fromEntries(ids)).toEqual({
      T10a: 'tram-note-2019/fares',
      T10b: 'tram-note-2019/fares',
      L1a: 'tram-letter-2022/full',
      L2a: 'tram-letter-2022/fourth',
    });
    expect(idsBy(graph.assessmentsWeighing)).toEqual({
      counted: ['tram-letter-2022/full', 'tram-letter-2022/fourth'],
      'empty-cars': ['tram-letter-2022/full'],
    });
    expect(idsBy(graph.assessmentsResting)).toEqual({
      gazette: ['tram-letter-2022/full', 'tram-letter-2022/fourth'],
      'yearly-count': ['tram-letter-2022/full'],
    });
  });

  test('facts from their works and from what they concern, in the order of time', () => {
    expect(idsBy(graph.factsResting)).toEqual({
      gazette: ['empty-cars', 'counted'],
      'yearly-count': ['empty-cars'],
    });
    expect(idsBy(graph.factsConcerning)).toEqual({
      'the-council': ['empty-cars'],
      'tram-line': ['empty-cars', 'counted'],
    });
  });

  test('an assessment that weighs a fact and names it against itself is found once', () => {
    const twice = buildGraph(
      tramWith('assessments', () => [
        verdict('tram-letter-2022/full', ['L1a'], 'contested', {
          counter: { statement: 'They were not.', facts: ['counted'] },
        }),
      ]),
    );
    expect(idsBy(twice.assessmentsWeighing)).toEqual({ counted: ['tram-letter-2022/full'] });
  });

  test('claims from their source and topic', () => {
    expect(codesBy(graph.claimsOf)).toEqual({
      [NOTE]: ['T1a', 'T1b', 'T2a', 'T10a', 'T10b'],
      [LETTER]: ['L1a', 'L2a'],
    });
    expect(codesBy(graph.claimsOn)).toEqual({
      riders: ['T1a', 'T1b', 'T2a', 'L1a', 'L2a'],
      fares: ['T10a', 'T10b', 'L1a'],
    });
  });

  test('claims from the terms that they name, and from who speaks or holds in them, each once', () => {
    expect(codesBy(graph.claimsNaming)).toEqual({
      'tram-line': ['T1b', 'L1a'],
      'the-mayor': ['T1b'],
      'the-council': ['T1b'],
      gazette: ['T1b'],
    });
    expect(graph.claimsNaming.has(termId.parse('unnamed'))).toBe(false);
  });

  test('claims from the works that they cite', () => {
    expect(codesBy(graph.claimsCiting)).toEqual({ 'yearly-count': ['T1a'], gazette: ['L1a'] });
  });

  test('events from their claims and works', () => {
    expect(idsBy(graph.eventsOf)).toEqual({ T10a: ['fare'], L1a: ['stops'], T1a: ['stops'] });
    expect(idsBy(graph.eventsResting)).toEqual({ gazette: ['stops'] });
  });
});

describe('refused is', () => {
  const replaced = (code: string, more: object) =>
    tramWith('claims', (claims) =>
      claims.map((it) => (it.data.code === code ? { ...it, data: { ...it.data, ...more } } : it)),
    );

  test.for([
    [
      'a claim of no source',
      tramWith('claims', (all) => [...all, claim('bus-note/one', 'B1a')]),
      'claims/bus-note/one refers to an unknown source: bus-note',
    ],
    [
      'a stance of no source',
      tramWith('stances', (all) => [...all, entry('stances', 'bus-note/riders', { title: 'x', silent: true })]),
      'stances/bus-note/riders refers to an unknown source: bus-note',
    ],
    [
      'a stance on no topic',
      tramWith('stances', (all) => [...all, entry('stances', 'tram-note-2019/smell', { title: 'x', silent: true })]),
      'unknown topic: smell',
    ],
    [
      'a stance led by no claim',
      tramWith('stances', (all) => [
        ...all,
        entry('stances', 'tram-note-2019/noise', { title: 'x', label: 'x', stance: 'x', lead: 'T7a', claims: ['T1a'] }),
      ]),
      'unknown claim: T7a',
    ],
    [
      'a stance that rests on no claim',
      tramWith('stances', (all) => [
        ...all,
        entry('stances', 'tram-note-2019/noise', {
          title: 'x',
          label: 'x',
          stance: 'x',
          lead: 'T1a',
          claims: ['T1a', 'T7b'],
        }),
      ]),
      'unknown claim: T7b',
    ],
    [
      'a relation to no claim',
      replaced('T1a', { relations: [{ type: 'supports', target: 'T7a', basis: 'stated', because: 'It is.' }] }),
      'refers to an unknown claim: T7a',
    ],
    ['a claim on no topic', replaced('T1a', { topics: ['smell'] }), 'unknown topic: smell'],
    ['a claim that names no term', replaced('T1a', { terms: ['the-bus'] }), 'unknown term: the-bus'],
    ['a claim that nobody says', replaced('T1b', { speaker: 'nobody' }), 'unknown term: nobody'],
    ['a claim that nobody holds', replaced('T1b', { holder: 'nobody' }), 'unknown term: nobody'],
    ['a claim that came by nobody', replaced('T1b', { via: ['nobody'] }), 'unknown term: nobody'],
    ['a claim that cites no work', replaced('T1a', { cites: ['lost-count'] }), 'unknown citation: lost-count'],
    [
      'a work that no source cites',
      tramWith('citations', (all) => [
        ...all,
        entry('citations', 'x', {
          type: 'report',
          title: 'x',
          checked: 'not-found',
          citedBy: [{ source: 'bus-note', state: 'not-evidence' }],
        }),
      ]),
      'unknown source: bus-note',
    ],
    [
      'an event of no claim',
      tramWith('events', (all) => [
        ...all,
        entry('events', 'x', { title: 'x', date: '2020', summary: 'It is.', claims: ['T7a'] }),
      ]),
      'unknown claim: T7a',
    ],
    [
      'an event that rests on no work',
      tramWith('events', (all) => [
        ...all,
        entry('events', 'x', {
          title: 'x',
          date: '2020',
          summary: 'It is.',
          claims: ['T1a'],
          citations: ['lost-count'],
        }),
      ]),
      'unknown citation: lost-count',
    ],
    [
      'an event that no source dates otherwise',
      tramWith('events', (all) => [
        ...all,
        entry('events', 'x', {
          title: 'x',
          date: '2020',
          summary: 'It is.',
          claims: ['T1a'],
          datedOtherwise: [{ source: 'bus-note', date: '2019', paragraph: 1 }],
        }),
      ]),
      'unknown source: bus-note',
    ],
    [
      'an assessment of no claim',
      tramWith('assessments', (all) =>
        all.map((it) => ({ ...it, data: { ...it.data, claims: [claimCode.parse('T7a')] } })),
      ),
      'unknown claim: T7a',
    ],
    [
      'an assessment that weighs no fact',
      tramWith('facts', (all) => all.filter(({ id }) => id !== 'counted')),
      'unknown fact: counted',
    ],
    [
      'an assessment that names no fact against itself',
      tramWith('facts', (all) => all.filter(({ id }) => id !== 'empty-cars')),
      'unknown fact: empty-cars',
    ],
    [
      'a fact that concerns no term',
      tramWith('terms', (all) => all.filter(({ id }) => id !== 'the-council')),
      'unknown term: the-council',
    ],
    [
      'a fact that rests on no work',
      tramWith('citations', (all) => all.filter(({ id }) => id !== 'yearly-count')),
      'unknown citation: yearly-count',
    ],
  ] as const)('%s', ([, corpus, message]) => {
    expect(() => buildGraph(corpus)).toThrow(GraphError);
    expect(() => buildGraph(corpus)).toThrow(message);
  });
});

test('the order of the files is of no account', () => {
  const names = Object.keys(tram()) as CollectionName[];
  const shuffled = fc
    .tuple(...names.map((name) => fc.shuffledSubarray([...tram()[name]], { minLength: tram()[name].length })))
    .map((lists) => Object.fromEntries(names.map((name, index) => [name, lists[index]])) as unknown as Corpus);
  const listed = (value: unknown): unknown => (value instanceof Map ? Array.from<unknown>(value) : value);
  const flat = (it: ReturnType<typeof buildGraph>) => Object.entries(it).map(([name, value]) => [name, listed(value)]);
  fc.assert(
    fc.property(shuffled, (corpus) => {
      expect(flat(buildGraph(corpus))).toEqual(flat(graph));
    }),
    { numRuns: 30 },
  );
});

describe('a third source', () => {
  const BUS = sourceId.parse('bus-note-2020');
  const corpus = tram();
  const three = buildGraph({
    ...corpus,
    sources: [
      ...corpus.sources,
      source('bus-note-2020', 'B', { issued: '2020', sections: [['All', 1, 1]] }, 'Buses. [[B1a]]'),
    ],
    claims: [
      ...corpus.claims,
      claim('bus-note-2020/bus', 'B1a', { relations: [{ type: 'disputes', target: 'T1a', because: 'It is.' }] }),
    ],
    stances: [...corpus.stances, entry('stances', 'bus-note-2020/noise', { title: 'x', silent: true })],
  });

  test('takes its place by its date', () => {
    expect([...three.sources.keys()]).toEqual([NOTE, BUS, LETTER]);
    expect([...three.claims.keys()]).toEqual(['T1a', 'T1b', 'T2a', 'T10a', 'T10b', 'B1a', 'L1a', 'L2a']);
  });

  test('is asked every question', () => {
    for (const [topic, stances] of three.stances) {
      expect(stances.map((stance) => stance.source)).toEqual([NOTE, BUS, LETTER]);
      expect(stances[1]?.state).toBe(topic === 'noise' ? 'silent' : 'uncompared');
    }
  });

  test('touches the others', () => {
    expect(three.neighboursOf.get(claimCode.parse('T1a'))?.map((it) => it.claim.code)).toEqual([
      'B1a',
      'L1a',
      'T2a',
      'T1b',
    ]);
  });
});
