import { expect, test } from 'vitest';
import { assessmentsData, verdictsData } from '../../../../src/publish/data/assessments.ts';
import { factsData } from '../../../../src/publish/data/facts.ts';
import { topicsData } from '../../../../src/publish/data/topic.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { tram, tramWith } from '../../graph/fixture-corpus.ts';

const to = createRoutes('/');

test('a verdict is told flat, with its facts and what speaks against it', () => {
  const corpus = tramWith('assessments', (all) =>
    all.map((it) => {
      const secondCoding = { verdict: 'open', because: 'The counters sat in the cars.' } as const;
      return it.id === 'tram-letter-2022/full' ? { ...it, data: { ...it.data, secondCoding } } : it;
    }),
  );
  const { verdicts } = verdictsData(buildGraph(corpus), to);
  expect(verdicts.find(({ id }) => id === 'tram-letter-2022/full')).toEqual({
    id: 'tram-letter-2022/full',
    url: '/forecasts/tram-letter-2022/full/',
    source: 'tram-letter-2022',
    title: 'Full cars',
    claims: ['L1a'],
    verdict: 'contested',
    notScored: null,
    horizon: '2023',
    criterion: expect.stringMatching(/\w/u) as string,
    difficulty: 'open',
    difficultyBecause: expect.stringMatching(/\w/u) as string,
    confidence: 'moderate',
    decidedBy: null,
    secondVerdict: 'open',
    firstVerdict: null,
    secondBecause: 'The counters sat in the cars.',
    asOf: '2023-12-31',
    reason: 'Counts differ.',
    lookedFor: null,
    facts: [
      {
        fact: 'counted',
        date: '2023-05',
        statement: 'The cars were full.',
        evidence: ['gazette'],
        weighs: 'for',
        because: 'the cars were full',
      },
    ],
    counter: 'They were not.',
    counterFacts: ['empty-cars'],
    counterCitations: ['yearly-count', 'gazette'],
    text: null,
    added: '2024-01-01',
    changed: '2024-01-01',
    change: null,
  });
});

test('what is followed says why it has no verdict, and nothing that only a verdict has', () => {
  const { verdicts } = verdictsData(buildGraph(tram()), to);
  expect(verdicts.find(({ id }) => id === 'tram-letter-2022/fourth')).toMatchObject({
    notScored: 'advice',
    verdict: null,
    horizon: null,
    criterion: null,
    difficulty: null,
    difficultyBecause: null,
    confidence: null,
    decidedBy: null,
    secondVerdict: null,
    counter: null,
    counterFacts: [],
  });
});

test('the ledger’s file holds the same records', () => {
  const graph = buildGraph(tram());
  expect(assessmentsData(graph, to).assessments).toEqual(verdictsData(graph, to).verdicts);
});

test('a fact tells how far its evidence was seen, and who weighs it or is countered by it', () => {
  const { facts } = factsData(buildGraph(tram()), to);
  expect(facts.map(({ id }) => id)).toEqual(['empty-cars', 'counted']);
  expect(facts[0]).toMatchObject({
    date: '2022-11',
    evidence: [
      { work: 'yearly-count', checked: 'not-found' },
      { work: 'gazette', checked: 'page-read' },
    ],
    assessments: [],
    counters: ['tram-letter-2022/full'],
  });
  expect(facts[1]).toMatchObject({
    assessments: ['tram-letter-2022/full', 'tram-letter-2022/fourth'],
    counters: [],
  });
});

test('a topic holds what each source says on it, be it nothing', () => {
  const stances = (topic: string) =>
    topicsData(buildGraph(tram()), to)
      .topics.find(({ id }) => id === topic)
      ?.stances.map(({ source, state, label, lead, claims }) => [source, state, label, lead, claims]);
  expect(stances('fares')).toEqual([
    ['tram-note-2019', 'speaks', 'Cheaper', 'T10a', ['T10a', 'T10b']],
    ['tram-letter-2022', 'silent', null, null, []],
  ]);
  expect(stances('noise')).toEqual([
    ['tram-note-2019', 'uncompared', null, null, []],
    ['tram-letter-2022', 'uncompared', null, null, []],
  ]);
});
