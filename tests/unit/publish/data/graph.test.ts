import { expect, test } from 'vitest';
import { graphData } from '../../../../src/publish/data/graph.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { entry, tram, tramWith } from '../../graph/fixture-corpus.ts';

const data = (corpus = tram()) => graphData(buildGraph(corpus), createRoutes('/'), 'Tram');

test('every edge joins two nodes, and no node has another’s id', () => {
  const { nodes, edges } = data();
  const ids = new Set(nodes.map(({ id }) => id));
  expect(ids.size).toBe(nodes.length);
  expect(edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
});

test('an edge between claims is there once, as written', () => {
  const { edges } = data();
  const isClaim = (id: string) => id.startsWith('claim:');
  const between = edges.filter(({ source, target }) => isClaim(source) && isClaim(target));
  expect(between).toHaveLength(buildGraph(tram()).edges.length);
  expect(between).toContainEqual({
    source: 'claim:L1a',
    target: 'claim:T2a',
    type: 'disputes',
    basis: null,
    because: 'It disputes T2a.',
    weighs: null,
    state: null,
  });
});

/** The edges of a type from a node, as far as they say more than that. */
const from = (node: string, type: string) =>
  data()
    .edges.filter((edge) => edge.source === node && edge.type === type)
    .map(({ source: _source, type: _type, ...edge }) =>
      Object.fromEntries(Object.entries(edge).filter(([, value]) => value !== null)),
    );

test('stances, assessments, facts, events and works hang together with the claims', () => {
  const verdict = 'assessment:tram-letter-2022/full';
  expect(from('source:tram-letter-2022', 'silentOn')).toEqual([{ target: 'topic:fares' }]);
  expect(from('assessment:tram-note-2019/fares', 'assesses')).toEqual([
    { target: 'claim:T10a' },
    { target: 'claim:T10b' },
  ]);
  expect(from(verdict, 'weighs')).toEqual([{ target: 'fact:counted', weighs: 'for', because: 'the cars were full' }]);
  expect(from(verdict, 'counteredBy')).toEqual([{ target: 'fact:empty-cars' }]);
  expect(from('fact:empty-cars', 'restsOn')).toEqual([
    { target: 'citation:yearly-count' },
    { target: 'citation:gazette' },
  ]);
  expect(from('fact:counted', 'concerns')).toEqual([{ target: 'term:tram-line' }]);
  expect(from('event:stops', 'concerns')).toContainEqual({ target: 'claim:L1a' });
  expect(from('claim:L1a', 'cites')).toEqual([{ target: 'citation:gazette', state: 'linked' }]);
  expect(from('source:tram-note-2019', 'refersTo')).toEqual([{ target: 'citation:gazette', state: 'not-evidence' }]);
});

test('a settled verdict leads to the fact that settled it, and one whose time ran out to none', () => {
  const decided = (decidedBy: string) =>
    data(
      tramWith('assessments', (all) =>
        all.map((it) =>
          it.id === 'tram-letter-2022/full'
            ? { ...it, data: { ...it.data, verdict: 'borne-out', decidedBy } as typeof it.data }
            : it,
        ),
      ),
    )
      .edges.filter(({ type }) => type === 'decidedBy')
      .map(({ source, target }) => [source, target]);
  expect(decided('counted')).toEqual([['assessment:tram-letter-2022/full', 'fact:counted']]);
  expect(decided('horizon')).toEqual([]);
});

test.for([
  ['source:tram-note-2019', { code: 'T', source: 'tram-note-2019', date: '2019' }],
  [
    'claim:L1a',
    { code: 'L1a', source: 'tram-letter-2022', kind: 'fact', sureness: 'asserted', verdict: 'contested', date: null },
  ],
  // What the mayor is reported to have said is not adopted, and nobody judged it.
  ['claim:T1b', { kind: 'position', sureness: 'reported', verdict: null }],
  ['claim:L2a', { sureness: 'advised', verdict: null }],
  ['assessment:tram-letter-2022/full', { source: 'tram-letter-2022', verdict: 'contested', code: null }],
  ['assessment:tram-letter-2022/fourth', { source: 'tram-letter-2022', verdict: null }],
  ['fact:counted', { label: 'The riders are counted', date: '2023-05', source: null, kind: null, verdict: null }],
  ['event:fare', { date: '2017' }],
  ['term:the-mayor', { kind: 'person', date: null }],
  ['citation:yearly-count', { date: '2018', source: null }],
] as const)('the node %s bears what it can be colored by', ([id, fields]) => {
  expect(data().nodes.find((node) => node.id === id)).toMatchObject(fields);
});

test('a work that we found is referred to, never cited', () => {
  const corpus = tramWith('citations', (all) => [
    ...all.filter(({ id }) => id !== 'yearly-count'),
    entry('citations', 'yearly-count', {
      type: 'report',
      title: 'Count',
      checked: 'page-read',
      citedBy: [{ source: 'tram-note-2019', paragraphs: [1], anchor: 'count', state: 'subject-only' }],
    }),
  ]);
  const found = data(corpus).edges.filter(({ state }) => state === 'subject-only');
  expect(found.map(({ source, type }) => `${source} ${type}`)).toEqual([
    'claim:T1a refersTo',
    'source:tram-note-2019 refersTo',
  ]);
});
