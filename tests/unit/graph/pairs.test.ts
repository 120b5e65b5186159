import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { aroundPair, pairOf, pairsByType, pairsOf, sharedTopics, topicRelations } from '../../../src/graph/pairs.ts';
import type { Pair } from '../../../src/graph/pairs.ts';
import { topicId } from '../../../src/model/ids.ts';
import { three } from './three-sources.ts';
import { claim, tram, tramWith } from './fixture-corpus.ts';

const graph = buildGraph(tram());
const nameOf = (pair: Pair | undefined) => pair && `${pair.earlier.code}-${pair.later.code}`;
const names = (of: Graph) => pairsOf(of).map(nameOf);

describe('pairs', () => {
  test('are the edges between sources, in the order of the earlier claims', () => {
    expect(names(graph)).toEqual(['T1a-L1a', 'T1b-L2a', 'T2a-L1a', 'T10a-L1a']);
  });

  test('name the earlier source first, whichever way the edge points', () => {
    const turned = tramWith('claims', (claims) => [
      ...claims,
      claim('tram-note-2019/turned', 'T3a', {
        relations: [{ type: 'qualifies', target: 'L2a', because: 'It is so.' }],
      }),
    ]);
    const of = buildGraph(turned);
    expect(names(of)).toContain('T3a-L2a');
    const [pair] = pairsOf(of).filter(({ earlier }) => earlier.code === 'T3a');
    expect(pair?.edge.from).toBe('T3a');
  });

  test('of several sources come in the order of these', () => {
    expect(names(buildGraph(three()))).toEqual(['T1a-L1a', 'T1a-B1a', 'T1b-L2a', 'T2a-L1a', 'T10a-L1a', 'L1a-B1a']);
  });

  test('stand side by side across sources only', () => {
    const [within] = graph.edges.filter(({ across }) => !across);
    if (!within) throw new Error('The tram has no edge within a source');
    expect(() => pairOf(graph, within)).toThrow('are claims of one source');
  });

  test('are grouped by what binds them, the gravest first', () => {
    expect(pairsByType(pairsOf(graph)).map(({ type, pairs }) => [type, pairs.map(nameOf)])).toEqual([
      ['disputes', ['T2a-L1a']],
      ['agreesWith', ['T10a-L1a']],
      ['updates', ['T1a-L1a']],
      ['qualifies', ['T1b-L2a']],
    ]);
  });

  test('lead to the one before and the one after', () => {
    const around = pairsOf(graph).map((pair) => {
      const { previous, next } = aroundPair(graph, pair);
      return [nameOf(previous), nameOf(next)];
    });
    expect(around).toEqual([
      [undefined, 'T1b-L2a'],
      ['T1a-L1a', 'T2a-L1a'],
      ['T1b-L2a', 'T10a-L1a'],
      ['T2a-L1a', undefined],
    ]);
  });

  test('share the topics of both claims', () => {
    expect(pairsOf(graph).map(sharedTopics)).toEqual([['riders'], ['riders'], ['riders'], ['fares']]);
  });
});

describe('ties on a topic', () => {
  const ties = (of: Graph, topic: string) =>
    topicRelations(of, topicId.parse(topic), [...of.sources.values()]).map(({ earlier, later, state, relations }) => [
      `${earlier.code}–${later.code}`,
      state,
      relations.map(({ type, edges }) => `${edges.length} ${type}`).join(', '),
    ]);

  test('stand between two sources', () => {
    expect(ties(graph, 'riders')).toEqual([['T–L', 'both speak', '1 disputes, 1 updates, 1 qualifies']]);
    expect(ties(graph, 'fares')).toEqual([['T–L', 'one speaks', '1 agreesWith']]);
    expect(ties(graph, 'noise')).toEqual([['T–L', 'uncompared', '']]);
  });

  test('stand between each two of three, with their own relations alone', () => {
    const of = buildGraph(three());
    expect(ties(of, 'riders')).toEqual([
      ['T–L', 'both speak', '1 disputes, 1 updates, 1 qualifies'],
      ['T–B', 'both speak', '1 agreesWith'],
      ['L–B', 'both speak', '1 disputes'],
    ]);
    expect(ties(of, 'fares').map(([between, state]) => [between, state])).toEqual([
      ['T–L', 'one speaks'],
      ['T–B', 'uncompared'],
      ['L–B', 'uncompared'],
    ]);
  });
});
