import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { describe as describeMatrix, groupName, matrixOf } from '../../../../src/pictures/matrix/select.ts';
import { three } from '../../graph/three-sources.ts';
import { tram } from '../../graph/fixture-corpus.ts';

const two = matrixOf(buildGraph(tram()));
const all = matrixOf(buildGraph(three()));
const shown = ({ rows }: typeof two) =>
  rows.map(({ topic, cells }) => [
    topic.id,
    ...cells.map((cell) => (cell.state === 'speaks' ? `${cell.label}, ${cell.confidence.label}` : cell.state)),
  ]);

test('a cell tells its stance and how sure the lead claim is, or silence, or that nobody compared it', () => {
  expect(shown(two)).toEqual([
    ['riders', 'Fewer, asserted', 'Full, asserted'],
    ['fares', 'Cheaper, asserted', 'silent'],
    ['noise', 'uncompared', 'uncompared'],
  ]);
});

test('a third source adds a cell to each row and leaves the others', () => {
  expect(shown(all)).toEqual([
    ['riders', 'Fewer, asserted', 'Full, asserted', 'Fewer again, likely'],
    ['fares', 'Cheaper, asserted', 'silent', 'uncompared'],
    ['noise', 'uncompared', 'uncompared', 'uncompared'],
  ]);
  expect(all.rows.map(({ ties }) => ties.length)).toEqual([3, 3, 3]);
});

test('rows are told by how many speak', () => {
  expect(two.rows.map(({ speaking }) => speaking)).toEqual([2, 1, 0]);
  expect([0, 1, 2].map((count) => groupName(count, 2))).toEqual(['nobody speaks', 'only one speaks', 'both speak']);
  expect([1, 2, 3].map((count) => groupName(count, 3))).toEqual(['only one speaks', '2 of 3 speak', 'all 3 speak']);
});

test('what it comes to is said in a sentence', () => {
  expect(describeMatrix(two)).toBe('On 1 of 3 topics both articles speak; Text T alone on 1, Text L alone on 0.');
  expect(describeMatrix(all)).toBe(
    'On 1 of 3 topics all 3 articles speak; Text T alone on 1, Text L alone on 0, Text B alone on 0.',
  );
});
