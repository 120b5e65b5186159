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
  const between = edges.filter(({ because }) => because);
  expect(between).toHaveLength(buildGraph(tram()).edges.length);
  expect(between).toContainEqual({
    source: 'claim:L1a',
    target: 'claim:T2a',
    type: 'disputes',
    because: 'It disputes T2a.',
  });
});

test('stances, assessments, events and works hang together with the claims', () => {
  const { edges } = data();
  expect(edges).toContainEqual({ source: 'source:tram-letter-2022', target: 'topic:fares', type: 'silentOn' });
  expect(edges).toContainEqual({ source: 'assessment:tram-note-2019/fares', target: 'claim:T10a', type: 'assesses' });
  expect(edges).toContainEqual({
    source: 'assessment:tram-letter-2022/full',
    target: 'citation:gazette',
    type: 'counteredBy',
  });
  expect(edges).toContainEqual({ source: 'event:stops', target: 'claim:L1a', type: 'concerns' });
  expect(edges).toContainEqual({ source: 'claim:L1a', target: 'citation:gazette', type: 'cites', state: 'linked' });
  expect(edges).toContainEqual({
    source: 'source:tram-note-2019',
    target: 'citation:gazette',
    type: 'refersTo',
    state: 'not-evidence',
  });
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
