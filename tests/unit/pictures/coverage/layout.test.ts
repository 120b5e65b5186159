import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { sourceBy } from '../../../../src/graph/lookups.ts';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { sourceId } from '../../../../src/model/ids.ts';
import { layOutHorizontally } from '../../../../src/pictures/coverage/layout-horizontal.ts';
import { selectCoverage } from '../../../../src/pictures/coverage/select.ts';
import type { Coverage } from '../../../../src/pictures/coverage/select.ts';
import type { CoverageLayout, Words } from '../../../../src/pictures/coverage/shapes.ts';
import type { Box } from '../../../../src/pictures/geometry.ts';
import { layOutVertically } from '../../../../src/pictures/coverage/layout-vertical.ts';
import { textWidth } from '../../../../src/pictures/text.ts';
import { tram } from '../../graph/fixture-corpus.ts';

const tramGraph = buildGraph(tram());
const real = buildGraph(loadCorpus(join(import.meta.dirname, '../../../..')));
const NOTE = selectCoverage(tramGraph, sourceBy(tramGraph, sourceId.parse('tram-note-2019')));

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

const coverages: (readonly [string, Coverage])[] = [
  ['the tram note', NOTE],
  ['one of crowded sections', CROWDED],
  ['one paragraph', { ...NOTE, paragraphs: NOTE.paragraphs.slice(0, 1), sections: [] }],
  ...[...real.sources.values()].map((source) => [source.id, selectCoverage(real, source)] as const),
];

const clash = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;
const clashesOf = (boxes: readonly Box[]) =>
  boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => clash(a, b)));
const roomOf = ({ text, x, y, anchor }: Words): Box => {
  const width = textWidth(text, 14);
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return { x: left, y: y - 11, width, height: 14 };
};
const wordsOf = ({ legend, measure, axis, blocks, sections }: CoverageLayout) => [
  ...legend.map(({ label }) => label),
  measure,
  ...axis.map(({ label }) => label),
  ...blocks.map(({ number }) => number),
  ...sections.flatMap(({ labels }) => labels),
];

describe.each(coverages)('%s', (_, coverage) => {
  describe.each([
    ['lying', layOutHorizontally(coverage), 'width', 'height'],
    ['standing', layOutVertically(coverage), 'height', 'width'],
  ] as const)('%s', (form, layout, along, across) => {
    const { blocks, width, height } = layout;

    test('has paragraphs in their order, as long as their words', () => {
      const [first] = blocks;
      const perWord = (first?.base[along] ?? 0) / (first?.paragraph.words ?? 1);
      for (const { base, paragraph } of blocks) expect(base[along]).toBeCloseTo(paragraph.words * perWord);
      const starts = blocks.map(({ base }) => (form === 'lying' ? base.x : base.y));
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });

    test('has a tile for each claim, all of one area, up to the rate of the paragraph', () => {
      expect(blocks.map(({ tiles }) => tiles.length)).toEqual(coverage.paragraphs.map(({ claims }) => claims));
      const tiles = blocks.flatMap((block) => block.tiles);
      const [area] = tiles.map((tile) => tile.width * tile.height);
      for (const tile of tiles) expect(tile.width * tile.height).toBeCloseTo(area ?? NaN);
      const thick = (index: number) => blocks[index]?.tiles.reduce((sum, tile) => sum + tile[across], 0) ?? 0;
      const [one, other] = [0, blocks.length - 1];
      const rates = coverage.paragraphs.map(({ rate }) => rate);
      expect(thick(one) * (rates[other] ?? 0)).toBeCloseTo(thick(other) * (rates[one] ?? 0));
    });

    test('has no paragraph, tile or word on another', () => {
      expect(clashesOf(blocks.map(({ place }) => place))).toEqual([]);
      for (const { tiles, place } of blocks) {
        expect(clashesOf(tiles)).toEqual([]);
        for (const tile of tiles) expect(clash(tile, place)).toBe(true);
      }
      expect(clashesOf(wordsOf(layout).map(roomOf))).toEqual([]);
    });

    test('is inside the frame', () => {
      for (const box of [...blocks.flatMap(({ place, tiles }) => [place, ...tiles]), ...wordsOf(layout).map(roomOf)]) {
        expect(box.x).toBeGreaterThanOrEqual(-0.01);
        expect(box.y).toBeGreaterThanOrEqual(-0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
      }
    });

    test('marks every section', () => {
      const names = layout.sections.map(({ labels }) => labels.map(({ text }) => text).join(' '));
      expect(names).toEqual(coverage.sections.map(({ heading }) => heading));
    });
  });
});

test('a finger finds each paragraph of a standing strip', () => {
  for (const [, coverage] of coverages)
    for (const { place } of layOutVertically(coverage).blocks) expect(place.height).toBeGreaterThanOrEqual(27.99);
});
