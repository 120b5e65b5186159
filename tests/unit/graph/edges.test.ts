import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { claimCode } from '../../../src/model/ids.ts';
import { claim, relation, tram, tramWith } from './fixture-corpus.ts';

const graph = buildGraph(tram());

describe('relations', () => {
  const around = (code: string) =>
    (graph.neighboursOf.get(claimCode.parse(code)) ?? []).map(
      ({ direction, edge, claim: other }) => `${direction} ${edge.type} ${other.code}`,
    );

  test('are edges as they were written, across sources or within one', () => {
    expect(
      graph.edges.map(({ from, type, to, across }) => `${from} ${type} ${to} ${across ? 'across' : 'within'}`),
    ).toEqual([
      'T1a supports T1b within',
      'T1a qualifies T2a within',
      'T2a qualifies T1b within',
      'T10b disputes T10a within',
      'L1a agreesWith T10a across',
      'L1a updates T1a across',
      'L1a disputes T2a across',
      'L2a qualifies T1b across',
      'L2a qualifies L1a within',
    ]);
  });

  test('may be written from the other end: between sources they start from the later one', () => {
    const written = (type: string, at: string, target: string) => {
      const corpus = tramWith('claims', (all) =>
        all.map(({ id, data: { relations: _relations, code, ...data } }) =>
          claim(id, code, { ...data, ...(code === at ? { relations: [relation(type, target)] } : {}) }),
        ),
      );
      return buildGraph(corpus).edges.map(({ from, type: read, to }) => `${from} ${read} ${to}`);
    };
    expect(written('updatedBy', 'T1a', 'L1a')).toEqual(['L1a updates T1a']);
    expect(written('qualifiedBy', 'T1b', 'L2a')).toEqual(['L2a qualifies T1b']);
    expect(written('disputes', 'T2a', 'L1a')).toEqual(['L1a disputes T2a']);
    expect(written('agreesWith', 'L1a', 'T10a')).toEqual(['L1a agreesWith T10a']);
  });

  test('are seen from both ends: an inverse backward, a symmetric one forward', () => {
    expect(around('T1a')).toEqual(['backward updates L1a', 'forward qualifies T2a', 'forward supports T1b']);
    expect(around('T10a')).toEqual(['forward agreesWith L1a', 'forward disputes T10b']);
    expect(around('T10b')).toEqual(['forward disputes T10a']);
  });

  test('come with those to other sources first, then by sort, the gravest first, its own before the inverse, then by code', () => {
    expect(around('L1a')).toEqual([
      'forward disputes T2a',
      'forward agreesWith T10a',
      'forward updates T1a',
      'backward qualifies L2a',
    ]);
    expect(around('T2a')).toEqual(['forward disputes L1a', 'forward qualifies T1b', 'backward qualifies T1a']);
    expect(around('T1b')).toEqual(['backward qualifies L2a', 'backward qualifies T2a', 'backward supports T1a']);
  });

  test('give both ends the same reason', () => {
    for (const list of graph.neighboursOf.values())
      for (const { edge } of list) expect(edge.because).toBe(`It ${edge.type} ${edge.to}.`);
  });
});
