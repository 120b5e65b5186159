import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Graph, ScoredAssessment } from '../../../src/graph/graph.ts';
import {
  agreementOf,
  evidenceSeen,
  factBy,
  factsWeighedBy,
  followedByReason,
  forecastsOf,
  isScored,
  judgedBy,
  recordEnd,
  settledAlike,
  settlements,
  sourceRecords,
  topicsOf,
  verdictCounts,
  verdictOn,
} from '../../../src/graph/ledger.ts';
import { claimBy } from '../../../src/graph/lookups.ts';
import { assessmentId, claimCode, factId } from '../../../src/model/ids.ts';
import type { Verdict } from '../../../src/model/vocabulary.ts';
import { ledgerFilters } from '../../../src/wording/list-filters.ts';
import { entry, tram, tramWith, verdict } from './fixture-corpus.ts';

const graph = buildGraph(tram());

/** An assessment by its path. */
function assessmentBy(id: string, from: Graph = graph) {
  const assessment = from.assessments.get(assessmentId.parse(id));
  if (!assessment) throw new Error(`There is no assessment ${id}`);
  return assessment;
}
const [fares, full, fourth] = ['tram-note-2019/fares', 'tram-letter-2022/full', 'tram-letter-2022/fourth'].map((id) =>
  assessmentBy(id),
) as [ScoredAssessment, ScoredAssessment, ReturnType<typeof assessmentBy>];

/** The codes that some assessments judge, each by its first. */
const first = (assessments: readonly { readonly claims: readonly string[] }[]) =>
  assessments.map(({ claims }) => claims[0]);

const NOTE = 'tram-note-2019';
const LETTER = 'tram-letter-2022';
const onFact = (fact: string) => ({ facts: [{ fact, weighs: 'for', because: 'it came' }], decidedBy: fact });

/** Six verdicts: two by one fact, one by another, one by the end of its time, two by nothing. */
const judged = buildGraph(
  tramWith('assessments', () => [
    verdict(`${LETTER}/waiting`, ['L2a'], 'open'),
    verdict(`${LETTER}/counted`, ['L1a'], 'borne-out'),
    verdict(`${NOTE}/so-far`, ['T10a'], 'holds-so-far'),
    verdict(`${NOTE}/ended`, ['T2a'], 'partly', { horizon: '2020', decidedBy: 'horizon' }),
    verdict(`${NOTE}/empty`, ['T1b'], 'not-borne-out', onFact('empty-cars')),
    verdict(`${NOTE}/counted`, ['T1a'], 'borne-out'),
  ]),
);

describe('an assessment', () => {
  test('has its claims and their topics', () => {
    expect(judgedBy(graph, fares).map(({ code }) => code)).toEqual(['T10a', 'T10b']);
    expect(topicsOf(graph, full).map(({ id }) => id)).toEqual([...graph.topics.keys()].filter((id) => id !== 'noise'));
  });

  test('is scored by its verdict, or followed', () => {
    expect([fares, full, fourth].map(isScored)).toEqual([true, true, false]);
    expect(forecastsOf(graph)).toEqual([fares, full]);
  });

  test('gives each of its claims the verdict, and none where it only follows', () => {
    const on = (code: string) => verdictOn(graph, claimBy(graph, claimCode.parse(code)));
    expect(['T10a', 'T10b', 'L1a'].map(on)).toEqual(['no-record', 'no-record', 'contested']);
    expect(['L2a', 'T1a'].map(on)).toEqual([undefined, undefined]);
  });

  test('has its facts in the order of time, each with how it bears on it', () => {
    const both = buildGraph(
      tramWith('assessments', () => [
        verdict(`${LETTER}/full`, ['L1a'], 'contested', {
          facts: [
            { fact: 'counted', weighs: 'for', because: 'they were full' },
            { fact: 'empty-cars', weighs: 'against', because: 'they were empty' },
          ],
        }),
      ]),
    );
    const told = factsWeighedBy(both, assessmentBy(`${LETTER}/full`, both));
    expect(told.map(({ fact, weighs, because }) => [fact.id, weighs, because])).toEqual([
      ['empty-cars', 'against', 'they were empty'],
      ['counted', 'for', 'they were full'],
    ]);
    expect(factsWeighedBy(graph, fares)).toEqual([]);
  });

  test('rests on works of which some were seen, each counted once', () => {
    const on = (...facts: string[]) => {
      const weighed = facts.map((fact) => ({ fact, weighs: 'for', because: 'it came' }));
      const corpus = tramWith('assessments', () => [verdict(`${NOTE}/x`, ['T1a'], 'contested', { facts: weighed })]);
      const built = buildGraph(corpus);
      return evidenceSeen(built, assessmentBy(`${NOTE}/x`, built));
    };
    // The gazette was read, the yearly count was not.
    expect(on('counted')).toEqual({ seen: 1, all: 1 });
    expect(on('empty-cars')).toEqual({ seen: 1, all: 2 });
    expect(on('counted', 'empty-cars')).toEqual({ seen: 1, all: 2 });
    expect(evidenceSeen(graph, fares)).toEqual({ seen: 0, all: 0 });
  });
});

test('a fact that is not there is an error', () => {
  expect(factBy(graph, factId.parse('counted')).title).toBe('The riders are counted');
  expect(() => factBy(graph, factId.parse('lost'))).toThrow('There is no fact lost');
});

test('the record ends with the latest day that any assessment looks to', () => {
  expect(recordEnd(graph)).toBe('2023-12-31');
  expect(recordEnd(buildGraph(tramWith('assessments', () => [])))).toBeUndefined();
  const later = tramWith('assessments', (all) => [
    ...all,
    verdict(`${NOTE}/x`, ['T1a'], 'partly', { asOf: '2024-02-01' }),
  ]);
  expect(recordEnd(buildGraph(later))).toBe('2024-02-01');
});

test('verdicts are counted in the order of the scale', () => {
  expect(verdictCounts(forecastsOf(graph))).toEqual([
    { verdict: 'contested', label: 'contested', count: 1 },
    { verdict: 'no-record', label: 'no evidence found', count: 1 },
  ]);
  expect(verdictCounts(forecastsOf(judged)).map(({ verdict: it, count }) => [it, count])).toEqual([
    ['borne-out', 2],
    ['partly', 1],
    ['not-borne-out', 1],
    ['holds-so-far', 1],
    ['open', 1],
  ]);
});

test('what is followed stands by the reason why, in the order of the reasons', () => {
  const followed = (id: string, claims: readonly string[], notScored: string) =>
    entry('assessments', id, { title: id, claims, notScored, asOf: '2023-12-31', reason: 'It is known.' });
  const groups = followedByReason(
    buildGraph(
      tramWith('assessments', (all) => [
        ...all,
        followed(`${NOTE}/aim`, ['T1b'], 'aim'),
        followed(`${NOTE}/decided`, ['T1a'], 'decided'),
        followed(`${NOTE}/advice`, ['T2a'], 'advice'),
      ]),
    ).assessments.values(),
  );
  expect(groups.map(({ reason, followed: those }) => [reason, first(those)])).toEqual([
    ['aim', ['T1b']],
    ['advice', ['T2a', 'L2a']],
    ['decided', ['T1a']],
  ]);
});

describe('what settled the forecasts', () => {
  test('is told in the order of time, then what their end settled, last what nothing has', () => {
    const told = settlements(judged).map(({ by, forecasts }) => [
      typeof by === 'string' ? by : by.id,
      first(forecasts),
    ]);
    expect(told).toEqual([
      ['empty-cars', ['T1b']],
      ['counted', ['T1a', 'L1a']],
      ['horizon', ['T2a']],
      ['nothing', ['T10a', 'L2a']],
    ]);
  });

  test('has a group only where something is in it', () => {
    expect(settlements(graph).map(({ by, forecasts }) => [by, first(forecasts)])).toEqual([
      ['nothing', ['T10a', 'L1a']],
    ]);
    expect(settlements(buildGraph(tramWith('assessments', () => [])))).toEqual([]);
  });

  test('leads to the others that one fact settled', () => {
    const alike = (id: string) => first(settledAlike(judged, assessmentBy(id, judged) as ScoredAssessment));
    expect(alike(`${NOTE}/counted`)).toEqual(['L1a']);
    expect(alike(`${LETTER}/counted`)).toEqual(['T1a']);
    expect(alike(`${NOTE}/empty`)).toEqual([]);
    // An end of time is no event, and two that wait have nothing in common.
    expect(alike(`${NOTE}/ended`)).toEqual([]);
    expect(alike(`${NOTE}/so-far`)).toEqual([]);
  });
});

describe('the record of a source', () => {
  test('has its forecasts, those that are settled, and how many reach each verdict', () => {
    const records = sourceRecords(judged).map(({ source, forecasts, settled, counts }) => [
      source.code,
      first(forecasts),
      first(settled),
      counts.map(({ verdict: it, count }) => `${it} ${count}`),
    ]);
    expect(records).toEqual([
      [
        'T',
        ['T1a', 'T1b', 'T2a', 'T10a'],
        ['T1a', 'T1b', 'T2a'],
        ['borne-out 1', 'partly 1', 'not-borne-out 1', 'holds-so-far 1'],
      ],
      ['L', ['L1a', 'L2a'], ['L1a'], ['borne-out 1', 'open 1']],
    ]);
  });

  test('names its hits that were not safe, the boldest first, and its misses, the surest first', () => {
    const hard = (level: string, confidence: string) => ({ difficulty: { level, because: 'It was.' }, confidence });
    const [note, letter] = sourceRecords(
      buildGraph(
        tramWith('assessments', () => [
          verdict(`${NOTE}/a`, ['T1a'], 'borne-out', hard('safe', 'high')),
          verdict(`${NOTE}/b`, ['T1b'], 'borne-out', hard('open', 'low')),
          verdict(`${NOTE}/c`, ['T2a'], 'borne-out', hard('open', 'high')),
          verdict(`${NOTE}/d`, ['T10a'], 'borne-out', hard('bold', 'moderate')),
          verdict(`${NOTE}/e`, ['T10b'], 'partly', hard('bold', 'high')),
          verdict(`${LETTER}/a`, ['L1a'], 'not-borne-out', hard('safe', 'low')),
          verdict(`${LETTER}/b`, ['L2a'], 'not-borne-out', hard('bold', 'moderate')),
        ]),
      ),
    );
    expect(note && [first(note.calls), first(note.misses)]).toEqual([['T10a', 'T2a', 'T1b'], []]);
    expect(letter && [first(letter.calls), first(letter.misses)]).toEqual([[], ['L2a', 'L1a']]);
  });

  test('is told of those alone of which a forecast was judged', () => {
    const one = tramWith('assessments', (all) => all.filter(({ id }) => id !== `${NOTE}/fares`));
    expect(sourceRecords(buildGraph(one)).map(({ source }) => source.code)).toEqual(['L']);
    const none = tramWith('assessments', (all) => all.filter(({ id }) => id === `${LETTER}/fourth`));
    expect(sourceRecords(buildGraph(none))).toEqual([]);
  });
});

describe('how far two codings agree', () => {
  const coded = (ours: Verdict, theirs?: Verdict): ScoredAssessment => ({
    ...full,
    verdict: ours,
    secondCoding: theirs && { verdict: theirs, ...(ours === theirs ? {} : { because: 'It is so.' }) },
  });
  const times = (count: number, ours: Verdict, theirs: Verdict) =>
    Array.from({ length: count }, () => coded(ours, theirs));

  test('is counted and corrected for chance', () => {
    const differing = [...times(1, 'borne-out', 'not-borne-out'), ...times(2, 'not-borne-out', 'borne-out')];
    const both = [...times(4, 'borne-out', 'borne-out'), ...differing, ...times(3, 'not-borne-out', 'not-borne-out')];
    // Observed 7 of 10. We say “came true” 5 times and “not” 5 times, they 6 and 4 times: by chance
    // 5/10 · 6/10 + 5/10 · 4/10 = 0.5. So κ = (0.7 − 0.5) / (1 − 0.5) = 0.4.
    const { kappa, ...counts } = agreementOf(both);
    expect(counts).toEqual({ all: 10, once: 0, same: 7, differing });
    expect(kappa).toBeCloseTo(0.4, 10);
  });

  test('takes every verdict for a value of its own', () => {
    const three = [
      ...times(2, 'borne-out', 'borne-out'),
      ...times(1, 'partly', 'contested'),
      ...times(1, 'open', 'open'),
    ];
    // Observed 3 of 4. By chance 2/4 · 2/4 (came true) + 1/4 · 1/4 (open) = 0.3125: κ = 0.4375 / 0.6875.
    expect(agreementOf(three).kappa).toBeCloseTo(7 / 11, 10);
  });

  test('is below nothing where they agree less than by chance', () => {
    expect(agreementOf([...times(1, 'borne-out', 'partly'), ...times(1, 'partly', 'borne-out')]).kappa).toBeCloseTo(
      -1,
      10,
    );
  });

  test('looks only at what both have coded', () => {
    expect(
      agreementOf([...times(1, 'borne-out', 'borne-out'), ...times(1, 'partly', 'partly'), coded('open')]),
    ).toEqual({ all: 2, once: 1, same: 2, kappa: 1, differing: [] });
  });

  test('has no κ where both know one verdict only, or nothing was coded twice', () => {
    expect(agreementOf(times(3, 'borne-out', 'borne-out'))).toEqual({
      all: 3,
      once: 0,
      same: 3,
      kappa: undefined,
      differing: [],
    });
    expect(agreementOf([coded('open')])).toEqual({ all: 0, once: 1, same: 0, kappa: undefined, differing: [] });
  });
});

test('the ledger is filtered by what occurs among the forecasts', () => {
  const groups = ledgerFilters(judged).map(({ facet, values }) => [
    facet,
    values.map(({ value, label, count }) => `${value} “${label}” ${count}`),
  ]);
  expect(Object.fromEntries(groups)).toEqual({
    source: ['tram-note-2019 “Text T” 4', 'tram-letter-2022 “Text L” 2'],
    verdict: [
      'borne-out “came true” 2',
      'partly “came true in part” 1',
      'not-borne-out “did not come true” 1',
      'holds-so-far “holds so far” 1',
      'open “still open” 1',
    ],
    // All six were uncertain: that is no choice.
    topic: ['riders “On riders” 5', 'fares “On fares” 2'],
  });
});
