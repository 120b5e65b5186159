import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import {
  judgedBy,
  recordEnd,
  scoreOf,
  scoresByConfidence,
  confidenceRows,
  topicsOf,
  verdictCounts,
} from '../../../src/graph/ledger.ts';
import { ledgerFilters } from '../../../src/wording/list-filters.ts';
import { entry, tram, tramWith } from './fixture-corpus.ts';

const graph = buildGraph(tram());
const [fares, full] = [...graph.assessments.values()];

const judged = (id: string, claims: readonly string[], verdict: string, asOf = '2023-12-31') =>
  entry('assessments', id, {
    title: id,
    claims,
    horizon: 'open',
    criterion: 'It comes.',
    verdict,
    asOf,
    reason: 'It came.',
    facts: [{ date: '2021', statement: 'It came.', evidence: ['gazette'] }],
    counter: 'none-found',
  });

test('an assessment has its claims and their topics', () => {
  expect(fares && judgedBy(graph, fares).map(({ code }) => code)).toEqual(['T10a', 'T10b']);
  expect(full && topicsOf(graph, full).map(({ id }) => id)).toEqual(
    [...graph.topics.keys()].filter((id) => id !== 'noise'),
  );
});

test('the record ends with the latest verdict', () => {
  expect(recordEnd(graph)).toBe('2023-12-31');
  expect(recordEnd(buildGraph(tramWith('assessments', () => [])))).toBeUndefined();
  const later = tramWith('assessments', (all) => [...all, judged('tram-note-2019/x', ['T1a'], 'partly', '2024-02-01')]);
  expect(recordEnd(buildGraph(later))).toBe('2024-02-01');
});

test('verdicts are counted in the order of the scale', () => {
  expect(verdictCounts(graph.assessments.values())).toEqual([
    { verdict: 'contested', label: 'contested', count: 1 },
    { verdict: 'no-record', label: 'no record', count: 1 },
  ]);
});

describe('judged claims by how sure the source is', () => {
  const many = buildGraph(
    tramWith('assessments', () => [
      judged('tram-note-2019/c', ['T2a'], 'not-borne-out'),
      judged('tram-note-2019/a', ['T1a'], 'borne-out'),
      judged('tram-note-2019/b', ['T1b'], 'partly'),
      judged('tram-letter-2022/d', ['L1a'], 'contested'),
      judged('tram-letter-2022/e', ['L2a'], 'borne-out'),
    ]),
  );
  const rows = confidenceRows(many);

  test('stand by source, surest first, hearsay last, each row in the order of the scale', () => {
    expect(
      rows.map(({ source, level, judged }) => [source.code, level, judged.map(({ claim }) => claim.code)]),
    ).toEqual([
      ['T', 'asserted', ['T1a', 'T2a']],
      ['T', 'reported', ['T1b']],
      ['L', 'asserted', ['L1a']],
      ['L', 'advised', ['L2a']],
    ]);
  });

  test('score only where a forecast has a verdict that scores', () => {
    expect(rows.map(({ judged }) => scoreOf(judged).scored)).toEqual([0, 0, 0, 0]);
    const foretold = rows.map(({ judged }) =>
      judged.map((one) => ({ ...one, claim: { ...one.claim, kind: 'forecast' as const } })),
    );
    expect(foretold.map(scoreOf)).toEqual([
      { borneOut: 1, partly: 0, scored: 2, judged: 2 },
      { borneOut: 0, partly: 1, scored: 1, judged: 1 },
      { borneOut: 0, partly: 0, scored: 0, judged: 1 },
      { borneOut: 1, partly: 0, scored: 1, judged: 1 },
    ]);
  });

  test('of forecasts alone, and neither advice nor hearsay is flat or hedged', () => {
    expect(scoresByConfidence(many).flat).toEqual({ borneOut: 0, partly: 0, scored: 0, judged: 0 });
    const claims = new Map([...many.claims].map(([code, it]) => [code, { ...it, kind: 'forecast' as const }]));
    expect(scoresByConfidence({ ...many, claims })).toEqual({
      flat: { borneOut: 1, partly: 0, scored: 2, judged: 3 },
      hedged: { borneOut: 0, partly: 0, scored: 0, judged: 0 },
    });
  });
});

test('the ledger is filtered by what occurs', () => {
  const groups = ledgerFilters(graph).map(({ facet, values }) => [
    facet,
    values.map(({ value, count }) => `${value} ${count}`),
  ]);
  expect(Object.fromEntries(groups)).toEqual({
    source: ['tram-note-2019 1', 'tram-letter-2022 1'],
    verdict: ['contested 1', 'no-record 1'],
    topic: ['riders 1', 'fares 2'].sort(
      (a, b) =>
        [...graph.topics.keys()].indexOf(a.split(' ')[0] as never) -
        [...graph.topics.keys()].indexOf(b.split(' ')[0] as never),
    ),
  });
});
