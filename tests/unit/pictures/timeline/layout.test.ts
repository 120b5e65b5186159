import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { VARIANTS } from '../../../../src/pictures/timeline/variant.ts';
import { layout } from '../../../../src/pictures/timeline/layout.ts';
import type { Placed } from '../../../../src/pictures/timeline/place-labels.ts';
import { select } from '../../../../src/pictures/timeline/select.ts';
import { tram } from '../../graph/fixture-corpus.ts';
import { crowdedGraph, unjudged } from './timeline-corpus.ts';

const leftOf = ({ side, x, width }: Placed) => (side < 0 ? x - width : x);
const nameOf = ({ subject }: Placed) => ('event' in subject ? subject.event.id : subject.source.id);

/** Pairs of labels that share room. */
function overlaps(labels: readonly Placed[]): string[] {
  return labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .filter(
        (other) =>
          leftOf(one) < leftOf(other) + other.width &&
          leftOf(other) < leftOf(one) + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${nameOf(one)} and ${nameOf(other)}`),
  );
}

describe.each(VARIANTS)('in its $name variant', (variant) => {
  describe.each([
    ['a crowded year and three sources', crowdedGraph()],
    ['few events', buildGraph(tram())],
    ['no assessment', unjudged()],
  ] as const)('with %s', (_, graph) => {
    const data = select(graph);
    const drawing = layout(data, variant);

    test('no label covers another', () => {
      expect(drawing.labels.length).toBeGreaterThanOrEqual(graph.events.size + graph.sources.size);
      expect(overlaps(drawing.labels)).toEqual([]);
    });

    test('everything is inside the frame, and nothing but the years on the axis', () => {
      for (const label of drawing.labels) {
        expect(leftOf(label), nameOf(label)).toBeGreaterThanOrEqual(0);
        expect(leftOf(label) + label.width, nameOf(label)).toBeLessThanOrEqual(variant.width);
        expect(label.y, nameOf(label)).toBeGreaterThanOrEqual(0);
        expect(label.y + label.height, nameOf(label)).toBeLessThanOrEqual(drawing.height);
        expect(label.side < 0 ? label.x < drawing.left : label.x > drawing.right).toBe(true);
      }
      for (const { side, x, width } of drawing.lanes) {
        expect(Math.min(x, x + side * width)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, x + side * width)).toBeLessThanOrEqual(variant.width);
      }
    });

    test('labels of a side are in the order of time', () => {
      for (const side of [-1, 1]) {
        const places = drawing.labels.filter((label) => label.side === side);
        const wanted = places.map(({ from }) => from[0]?.[1] ?? 0);
        expect(wanted).toEqual(wanted.toSorted((a, b) => a - b));
        expect(places.map(({ y }) => y)).toEqual(places.map(({ y }) => y).toSorted((a, b) => a - b));
      }
    });

    test('a year is as high as any other, and a date as high as it is unsure', () => {
      const whole = drawing.years.slice(0, -1).map(({ top, bottom }) => bottom - top);
      for (const height of whole) expect(Math.abs(height - variant.year)).toBeLessThan(0.5);
      const fare = drawing.marks.find(({ of }) => of === 'fare');
      expect((fare?.bottom ?? 0) - (fare?.top ?? 0)).toBeCloseTo(variant.year, 0);
      const stops = drawing.marks.find(({ of }) => of === 'stops');
      expect((stops?.bottom ?? 0) - (stops?.top ?? 0)).toBeLessThan(1);
    });

    test('dates that share time stand beside each other', () => {
      for (const [index, one] of drawing.marks.entries())
        for (const other of drawing.marks.slice(index + 1))
          if (one.side === other.side && one.top < other.bottom && other.top < one.bottom)
            expect(one.track, `${one.of} and ${other.of}`).not.toBe(other.track);
    });
  });
});

const [wide, , narrow] = VARIANTS;
if (!wide || !narrow) throw new Error('There are not enough forms');

test('where there are two sides, the first source has the left one, and what both speak of stands on both', () => {
  const { labels, heads } = layout(select(buildGraph(tram())), wide);
  expect(heads.map(({ side }) => side)).toEqual([-1, 1]);
  const sides = (id: string) => labels.filter((label) => nameOf(label) === id).map(({ side }) => side);
  expect(sides('stops')).toEqual([-1, 1]);
  expect(sides('fare')).toEqual([-1]);
  const codes = labels
    .filter((label) => nameOf(label) === 'stops')
    .map(({ rows }) => rows.flatMap(({ tokens }) => tokens.flatMap(({ claim }) => claim?.code ?? [])));
  expect(codes).toEqual([['T1a'], ['L1a']]);
});

test('no source’s name covers another', () => {
  const { heads, top } = layout(select(crowdedGraph()), wide);
  expect(heads).toHaveLength(3);
  expect(new Set(heads.map(({ side, y }) => `${side} ${y}`)).size).toBe(3);
  for (const { y } of heads) expect(y).toBeLessThan(top - 8);
});

test('where there is one side, a label has the claims of all sources', () => {
  const stops = layout(select(buildGraph(tram())), narrow).labels.filter((label) => nameOf(label) === 'stops');
  expect(stops).toHaveLength(1);
  expect(stops[0]?.rows.flatMap(({ tokens }) => tokens.flatMap(({ claim }) => claim?.code ?? []))).toEqual([
    'T1a',
    'L1a',
  ]);
});

test('a date that a source gives otherwise is marked too, and the label leads to both', () => {
  const { labels, marks } = layout(select(crowdedGraph()), wide);
  expect(marks.filter(({ of }) => of === 'new-fares').map(({ kind, hedged }) => [kind, hedged])).toEqual([
    ['event', false],
    ['other', true],
  ]);
  expect(labels.find((label) => nameOf(label) === 'new-fares')?.from).toHaveLength(2);
});

test('facts lie in parts of years that a finger can aim at, counted for each source', () => {
  const data = select(crowdedGraph());
  for (const variant of VARIANTS)
    for (const { bins } of layout(data, variant).lanes)
      for (const { top, bottom } of bins) expect(bottom - top).toBeGreaterThanOrEqual(23.5);
  const counts = layout(data, wide).lanes.map(({ source, bins }) => [
    source.code,
    bins.map(({ name, count, first }) => `${name}: ${count}, ${first}`),
  ]);
  expect(counts).toEqual([
    ['T', ['First half of 2024: 2, 2024-02', 'First half of 2025: 1, 2025-03-31']],
    ['L', ['First half of 2024: 2, 2024-02-10']],
  ]);
  expect(layout(data, narrow).lanes[0]?.bins[0]?.name).toBe('First quarter of 2024');
});

test('what is before the scale stands above its beginning', () => {
  const { beforeScale, start, labels } = layout(select(crowdedGraph()), wide);
  expect(beforeScale.map(({ year }) => year)).toEqual(['1901']);
  for (const { y } of beforeScale) expect(y).toBeLessThan(start);
  expect(labels.find((label) => nameOf(label) === 'first-rails')?.y).toBeLessThan(start);
});
