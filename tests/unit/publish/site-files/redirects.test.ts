import { expect, test } from 'vitest';
import { redirectedPages, redirectsFile, shortLinks } from '../../../../src/publish/site-files/redirects.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { entry, tram, tramWith } from '../../graph/fixture-corpus.ts';

const moved = buildGraph(
  tramWith('events', () => [
    entry('events', 'fare', {
      title: 'A fare',
      date: '2017',
      summary: 'It is sold.',
      claims: ['T10a'],
      formerly: ['/fare/', '/timeline/#first-fare'],
    }),
  ]),
);
const renamed = buildGraph(
  tramWith('topics', (topics) =>
    topics.map((topic) =>
      topic.id === 'fares' ? { ...topic, data: { ...topic.data, formerly: ['/topics/tickets/'] } } : topic,
    ),
  ),
);

test('a claim’s short address leads to its page, under the base', () => {
  expect(shortLinks(buildGraph(tram()), createRoutes('/briefing/'))[0]).toEqual({
    from: '/briefing/c/T1a/',
    to: '/briefing/claims/tram-note-2019/fewer/',
  });
});

test('a renamed page leads on, what lay beside it too; a fragment is for its page to keep', () => {
  expect(redirectsFile(renamed, createRoutes('/briefing/')).split('\n')).toEqual(
    expect.arrayContaining(['/briefing/topics/tickets/* /briefing/topics/fares/:splat 301']),
  );
  expect(redirectedPages(moved, createRoutes('/')).map(({ from, to }) => [from, to])).toEqual([
    ['/fare/', '/timeline/#fare'],
  ]);
  expect(redirectsFile(moved, createRoutes('/')).split('\n')[0]).toBe('/fare/ /timeline/#fare 301');
});

test('what stood in a frame leads to what fits into one', () => {
  const graph = buildGraph(
    tramWith('claims', (claims) =>
      claims.map((one) =>
        one.data.code === 'T1a' ? { ...one, data: { ...one.data, formerly: ['/embed/T1z/', '/c/T1z/'] } } : one,
      ),
    ),
  );
  expect(redirectedPages(graph, createRoutes('/')).map(({ from, to }) => [from, to])).toEqual([
    ['/c/T1z/', '/claims/tram-note-2019/fewer/'],
    ['/embed/T1z/', '/embed/T1a/'],
  ]);
});

test('every rule is two addresses and a permanent redirect, a line each', () => {
  const lines = redirectsFile(renamed, createRoutes('/')).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines).toHaveLength(1 + renamed.claims.size);
  for (const line of lines) expect(line).toMatch(/^\/\S+ \/\S+ 301$/u);
  expect(new Set(lines.map((line) => line.split(' ')[0])).size).toBe(lines.length);
});
