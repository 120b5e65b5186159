import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { sourceBy } from '../../../../src/graph/lookups.ts';
import { sourceId } from '../../../../src/model/ids.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { KINDS, valuesOf } from '../../../../src/model/vocabulary.ts';
import { drawCoverage } from '../../../../src/pictures/coverage/draw.ts';
import { layOutHorizontally } from '../../../../src/pictures/coverage/layout-horizontal.ts';
import { selectCoverage } from '../../../../src/pictures/coverage/select.ts';
import { layOutVertically } from '../../../../src/pictures/coverage/layout-vertical.ts';
import { tram } from '../../graph/fixture-corpus.ts';

const graph = buildGraph(tram());
const note = sourceBy(graph, sourceId.parse('tram-note-2019'));
const coverage = selectCoverage(graph, note);
const to = createRoutes('/briefing/');

test.each([
  ['lying', layOutHorizontally(coverage)],
  ['standing', layOutVertically(coverage)],
])('in the strip %s each paragraph is a link with its words and claims', (_, layout) => {
  const svg = drawCoverage(layout, 'strip', note, to);
  const links = [...svg.matchAll(/<a href="([^"]*)" aria-label="([^"]*)"/gu)].map(([, href, label]) => [href, label]);
  expect(links).toHaveLength(10);
  expect(links[0]).toEqual(['/briefing/sources/tram-note-2019/#p1', '¶ 1: 9 words, 2 claims: 1 fact, 1 position']);
  expect(links[2]?.[1]).toBe('¶ 3: 9 words, no claims');
  expect(svg).toContain('<title id="strip-title">What was drawn from Text T</title>');
  expect(svg).not.toContain('style=');
  expect(svg).not.toMatch(/\d\.\d{3}/u);
});

test('each kind looks its own way, and a pattern is named within its picture', () => {
  const svg = drawCoverage(layOutHorizontally({ ...coverage, kinds: valuesOf(KINDS) }), 'strip', note, to);
  const legend = [...svg.matchAll(/<path class="tile (\w+)"( fill="[^"]*")?/gu)].slice(0, 6);
  expect(legend.map(([, kind]) => kind)).toEqual(valuesOf(KINDS));
  for (const [, kind, fill] of legend) if (fill) expect(fill).toBe(` fill="url(#strip-${kind ?? ''})"`);
  const patterns = [...svg.matchAll(/<pattern id="([^"]*)".*?<\/pattern>/gsu)];
  expect(patterns.map(([, id]) => id)).toEqual(['strip-cause', 'strip-judgement', 'strip-position']);
  expect(new Set(patterns.map(([markup]) => /d="[^"]*"/u.exec(markup)?.[0])).size).toBe(3);
});
