import { describe, expect, test } from 'vitest';
import {
  worksOfClaim,
  worksOfPair,
  worksOfSite,
  worksOfSource,
  worksOfTopic,
  worksOfVerdict,
} from '../../../src/graph/works.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { claimBy } from '../../../src/graph/lookups.ts';
import { pairsOf } from '../../../src/graph/pairs.ts';
import type { Pair } from '../../../src/graph/pairs.ts';
import { assessmentId, claimCode, sourceId, topicId } from '../../../src/model/ids.ts';
import { CITATION_STATES, REFERRAL_KINDS, valuesOf } from '../../../src/model/vocabulary.ts';
import { entry, tram, tramWith } from './fixture-corpus.ts';

const NOTE = sourceId.parse('tram-note-2019');
const LETTER = sourceId.parse('tram-letter-2022');
const ids = (works: readonly { id: string }[]) => works.map(({ id }) => id);
const work = (state: string) =>
  entry('citations', 'yearly-count', {
    type: 'report',
    title: 'Yearly count',
    checked: 'not-found',
    citedBy: [{ source: 'tram-note-2019', paragraphs: [1], anchor: 'count', state }],
  });

test('a source’s list holds what it cites, and no advertisement', () => {
  const graph = buildGraph(tram());
  expect(ids(worksOfSource(graph, NOTE))).toEqual(['yearly-count']);
  expect(ids(worksOfSource(graph, LETTER))).toEqual(['gazette']);
});

test('a topic’s list holds what its claims cite', () => {
  const graph = buildGraph(tram());
  expect(ids(worksOfTopic(graph, topicId.parse('riders')))).toEqual(['gazette', 'yearly-count']);
  expect(ids(worksOfTopic(graph, topicId.parse('fares')))).toEqual(['gazette']);
  expect(worksOfTopic(graph, topicId.parse('noise'))).toEqual([]);
});

test('a claim’s and a pair’s list hold what is cited there', () => {
  const graph = buildGraph(tram());
  const related = (from: string, to: string) =>
    pairsOf(graph).find((it) => it.earlier.code === from && it.later.code === to);
  const listOf = (pair: Pair | undefined) => pair && ids(worksOfPair(graph, pair));
  expect(ids(worksOfClaim(graph, claimBy(graph, claimCode.parse('T1a'))))).toEqual(['yearly-count']);
  expect(ids(worksOfClaim(graph, claimBy(graph, claimCode.parse('T1b'))))).toEqual([]);
  expect(listOf(related('T1a', 'L1a'))).toEqual(['gazette', 'yearly-count']);
  expect(listOf(related('T1b', 'L2a'))).toEqual([]);
});

test('a verdict’s list holds the evidence of the facts that it weighs, and of those against it', () => {
  const graph = buildGraph(tram());
  const listOf = (id: string) => {
    const assessment = graph.assessments.get(assessmentId.parse(id));
    return assessment && ids(worksOfVerdict(graph, assessment));
  };
  expect(listOf('tram-letter-2022/full')).toEqual(['gazette', 'yearly-count']);
  expect(listOf('tram-letter-2022/fourth')).toEqual(['gazette']);
  expect(listOf('tram-note-2019/fares')).toEqual([]);
});

describe.for(valuesOf(CITATION_STATES))('a work that is %s', (state) => {
  const alone = (more: object = {}) => ({
    ...tramWith('citations', (all) => [...all.filter(({ id }) => id !== 'yearly-count'), work(state)]),
    ...more,
  });
  const isCited = REFERRAL_KINDS[state] === 'cited';

  test(isCited ? 'is cited' : 'is not cited', () => {
    const graph = buildGraph(alone({ assessments: [], events: [] }));
    expect(ids(worksOfSource(graph, NOTE)).includes('yearly-count')).toBe(isCited);
    expect(ids(worksOfTopic(graph, topicId.parse('riders'))).includes('yearly-count')).toBe(isCited);
    expect(ids(worksOfSite(graph)).includes('yearly-count')).toBe(isCited);
  });

  test('is in the list of the site where a verdict rests on it', () => {
    expect(ids(worksOfSite(buildGraph(alone())))).toContain('yearly-count');
  });
});

test('what no source refers to is ours; what has no title is in no list', () => {
  const graph = buildGraph(
    tramWith('citations', (all) => [
      ...all,
      entry('citations', 'our-note', { type: 'webpage', title: 'A note', checked: 'page-read' }),
      entry('citations', 'lost', {
        type: 'webpage',
        checked: 'not-found',
        citedBy: [{ source: 'tram-note-2019', paragraphs: [1], anchor: 'here', state: 'unidentified' }],
      }),
    ]),
  );
  expect(ids(worksOfSite(graph))).toContain('our-note');
  expect(ids(worksOfSite(graph))).not.toContain('lost');
});
