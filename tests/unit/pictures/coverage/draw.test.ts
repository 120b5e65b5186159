import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { sourceBy } from '../../../../src/graph/lookups.ts';
import { sourceId } from '../../../../src/model/ids.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { KINDS, valuesOf } from '../../../../src/model/vocabulary.ts';
import { drawCoverage } from '../../../../src/pictures/coverage/draw.ts';
import { layOutHorizontally, layOutVertically } from '../../../../src/pictures/coverage/layout.ts';
import { selectCoverage } from '../../../../src/pictures/coverage/select.ts';
import type { Coverage } from '../../../../src/pictures/coverage/select.ts';
import { tram } from '../../graph/fixture-corpus.ts';
import { boxOf, clash, clashes, drawn, frameOf, linksOf, outside, roomOf, textIn } from '../drawn.ts';
import { attribute } from '../../../support/html.ts';

const graph = buildGraph(tram());
const note = sourceBy(graph, sourceId.parse('tram-note-2019'));
const NOTE = selectCoverage(graph, note);
const real = buildGraph(loadCorpus(join(import.meta.dirname, '../../../..')));

/** Sections of one paragraph each, with names wider than they. */
const CROWDED: Coverage = {
  ...NOTE,
  sections: NOTE.paragraphs.map(({ number }) => ({
    heading: `Unforeseeableness ${number}`,
    headingBy: 'briefing',
    first: number,
    last: number,
    anchor: `s${number}`,
  })),
};

const FORMS = [
  ['lying', layOutHorizontally, 'width', 'height'],
  ['standing', layOutVertically, 'height', 'width'],
] as const;

const draw = (coverage: Coverage, layOut: (typeof FORMS)[number][1]) =>
  drawCoverage(coverage, layOut(coverage), 'strip', note, createRoutes('/briefing/'));

/** Where tiles stand, from their outlines, which are drawn a pixel inside of them. */
const tilesOf = (d: string) =>
  [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/gu)].map((match) => {
    const [x = NaN, y = NaN, width = NaN, height = NaN] = match.slice(1).map(Number);
    return { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
  });

describe.each<[string, Coverage]>([
  ['the tram note', NOTE],
  ['one of crowded sections', CROWDED],
  ['one paragraph', { ...NOTE, paragraphs: NOTE.paragraphs.slice(0, 1), sections: [] }],
  ...[...real.sources.values()].map((source): [string, Coverage] => [source.id, selectCoverage(real, source)]),
])('%s', (_, coverage) => {
  describe.each(FORMS)('%s', (form, layOut, along, across) => {
    const svg = draw(coverage, layOut);
    const bases = drawn(svg, 'rect', 'base').map(boxOf);
    const places = drawn(svg, 'rect', 'place').map(boxOf);
    const tiles = drawn(svg, 'a').map((link) =>
      drawn(link, 'path', 'tile').flatMap((path) => tilesOf(attribute(path, 'd') ?? '')),
    );
    const words = drawn(svg, 'text').filter((text) => !attribute(text, 'className')?.startsWith('count'));
    const rooms = words.map((text) => roomOf(text, 14));

    test('has paragraphs in their order, as long as their words', () => {
      const perWord = bases.map((base, index) => base[along] / (coverage.paragraphs[index]?.words ?? NaN));
      for (const one of perWord) expect(one).toBeCloseTo(perWord[0] ?? NaN, 1);
      const starts = bases.map(({ x, y }) => (form === 'lying' ? x : y));
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });

    test('has a tile for each claim, all of one area, up to the rate of the paragraph', () => {
      expect(tiles.map(({ length }) => length)).toEqual(coverage.paragraphs.map(({ claims }) => claims));
      const areas = tiles.flat().map(({ width, height }) => width * height);
      expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.01);
      const reach = tiles.map((all) => all.reduce((sum, tile) => sum + tile[across], 0));
      const perClaim = reach.map((length, index) => length / (coverage.paragraphs[index]?.rate ?? NaN));
      for (const one of perClaim.filter((it) => it > 0)) expect(one / (perClaim[0] ?? NaN)).toBeCloseTo(1, 2);
    });

    test('has no paragraph, tile or word on another, and all within the frame', () => {
      for (const boxes of [places, rooms, ...tiles]) expect(clashes(boxes)).toEqual([]);
      for (const [index, place] of places.entries())
        for (const tile of tiles[index] ?? []) expect(clash(tile, place)).toBe(true);
      expect(outside([...places, ...tiles.flat(), ...rooms], frameOf(svg))).toEqual([]);
    });

    test('marks every section', () => {
      const all = words.map(textIn).join(' ');
      for (const { heading } of coverage.sections) expect(all).toContain(heading);
    });

    if (form === 'standing')
      test('has paragraphs that a finger hits', () => {
        expect(Math.min(...places.map(({ height }) => height))).toBeGreaterThanOrEqual(28);
      });
  });
});

test.each(FORMS)('in the strip %s each paragraph is a link with its words and claims', (_, layOut) => {
  const svg = draw(NOTE, layOut);
  const links = linksOf(svg);
  expect(links).toHaveLength(10);
  expect(links[0]).toEqual([
    '/briefing/sources/tram-note-2019/paragraphs/#p1',
    'Paragraph 1: 9 words, 2 claims: 1 fact, 1 position',
  ]);
  expect(links[2]?.[1]).toBe('Paragraph 3: 9 words, no claims');
  expect(svg).toContain('<title id="strip-tram-note-2019-title">What was drawn from Text T</title>');
  expect(svg).not.toMatch(/style=|\d\.\d{3}/u);
});

test('each kind looks its own way, and a pattern is named within its picture', () => {
  const svg = draw({ ...NOTE, kinds: valuesOf(KINDS) }, layOutHorizontally);
  const legend = [...svg.matchAll(/<path class="tile (\w+)"( fill="[^"]*")?/gu)].slice(0, 6);
  expect(legend.map(([, kind]) => kind)).toEqual(valuesOf(KINDS));
  for (const [, kind, fill] of legend) if (fill) expect(fill).toBe(` fill="url(#strip-tram-note-2019-${kind ?? ''})"`);
  const patterns = [...svg.matchAll(/<pattern id="([^"]*)".*?<\/pattern>/gsu)];
  expect(patterns.map(([, id]) => id)).toEqual([
    'strip-tram-note-2019-cause',
    'strip-tram-note-2019-judgement',
    'strip-tram-note-2019-position',
  ]);
  expect(new Set(patterns.map(([markup]) => /d="[^"]*"/u.exec(markup)?.[0])).size).toBe(3);
});
