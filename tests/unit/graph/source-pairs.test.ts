import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { sourcePairsOf } from '../../../src/graph/source-pairs.ts';
import { createRoutes } from '../../../src/model/routes.ts';
import { three } from './three-sources.ts';
import { tram } from './fixture-corpus.ts';

const to = createRoutes('/');

test('two sources that are alone have the comparison itself, and no page besides', () => {
  expect(sourcePairsOf(buildGraph(tram()))).toEqual([]);
});

test('of three each two that speak on a topic both have one, whose address no date decides', () => {
  const told = sourcePairsOf(buildGraph(three())).map(({ one, other, topics, pairs }) => [
    to.sourcePair(one.id, other.id),
    topics.length,
    pairs.map(({ earlier, later }) => `${earlier.code}-${later.code}`).join(' '),
  ]);
  expect(told).toEqual([
    ['/compare/sources/tram-blog-2023/tram-letter-2022/', 1, 'L1a-B1a'],
    ['/compare/sources/tram-blog-2023/tram-note-2019/', 1, 'T1a-B1a'],
    ['/compare/sources/tram-letter-2022/tram-note-2019/', 1, 'T1a-L1a T1b-L2a T2a-L1a T10a-L1a'],
  ]);
});
