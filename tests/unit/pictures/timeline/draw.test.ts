import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import { bounds } from '../../../../src/model/edtf.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { drawTimeline } from '../../../../src/pictures/timeline/draw.ts';
import { shortDate } from '../../../../src/pictures/timeline/label.ts';
import { dateOf } from '../../../../src/pictures/timeline/select.ts';
import { VARIANTS } from '../../../../src/pictures/timeline/variant.ts';
import { attribute } from '../../../support/html.ts';
import { tram } from '../../graph/fixture-corpus.ts';
import { boxOf, clashes, drawn, frameOf, linksOf, outside, roomOf, textIn } from '../drawn.ts';
import { crowdedGraph, unjudged } from './timeline-corpus.ts';

const to = createRoutes('/');
const real = buildGraph(loadCorpus(join(import.meta.dirname, '../../../..')));
const drawings = drawTimeline(crowdedGraph(), to);
const few = drawTimeline(buildGraph(tram()), to);
const [wide = '', , narrow = ''] = drawings;

/** The strip of years, in the picture’s whole height, and where its scale begins. */
function axisOf(svg: string) {
  const edge = /class="edge" d="M([\d.]+) ([\d.]+)V[\d.]+H([\d.]+)/u.exec(svg);
  const [x = NaN, start = NaN, right = NaN] = edge?.slice(1).map(Number) ?? [];
  return { x, y: 0, width: right - x, height: frameOf(svg).height, start };
}

/** The room of a label: its title’s first, then that of each date or code below it. */
const roomsOf = (label: Element) => [
  ...drawn(label, 'rect', 'hit').map(boxOf),
  ...drawn(label, 'g', 'when').flatMap((date) => drawn(date, 'text').map((text) => roomOf(text))),
];
const linksIn = (label: Element) => drawn(label, 'a').map((link) => attribute(link, 'href'));
const labelsOn = (svg: string, href: string) =>
  drawn(svg, 'g', 'label').filter((label) => linksIn(label).includes(href));
const codesIn = (label: Element) => drawn(label, 'text', 'coded').map(textIn);

describe.each(VARIANTS.map(({ name, year }, index) => ({ name, year, index })))('in its $name variant', (variant) => {
  describe.each([
    ['a crowded year and three sources', crowdedGraph()],
    ['few events', buildGraph(tram())],
    ['no assessment', unjudged()],
    ['the content', real],
  ] as const)('with %s', (name, graph) => {
    const svg = drawTimeline(graph, to)[variant.index] ?? '';
    const labels = drawn(svg, 'g', 'label');
    const axis = axisOf(svg);

    test('no label covers another, or the years, or is cut off', () => {
      expect(labels.length).toBeGreaterThanOrEqual(graph.events.size + graph.sources.size);
      const rooms = labels.flatMap(roomsOf);
      expect(clashes(rooms)).toEqual([]);
      // The crowded year needs so many marks that the narrow variant has less room than a code takes.
      const all =
        name.startsWith('a crowded') && variant.name === 'narrow'
          ? labels.flatMap((label) => roomsOf(label)[0] ?? [])
          : rooms;
      expect(
        outside([...all, ...drawn(svg, 'g', 'lane').flatMap((lane) => drawn(lane, 'rect').map(boxOf))], frameOf(svg)),
      ).toEqual([]);
      for (const room of rooms) expect(clashes([room, axis])).toEqual([]);
    });

    test('labels of a side are in the order of time', () => {
      const middles = new Map([
        ...[...graph.events.values()].map(({ id, date }) => [to.event(id), bounds(date)] as const),
        ...[...graph.sources.values()].map((source) => [to.source(source.id), bounds(dateOf(source))] as const),
      ]);
      const placed = labels.map((label) => {
        const { min = NaN, max = NaN } = middles.get(linksIn(label)[0] ?? '') ?? {};
        return { at: min + max, ...(roomsOf(label)[0] ?? axis) };
      });
      for (const isLeft of [true, false]) {
        const side = placed.filter(({ x }) => x < axis.x === isLeft);
        expect(side.map(({ at }) => at)).toEqual(side.map(({ at }) => at).toSorted((a, b) => a - b));
        expect(side.map(({ y }) => y)).toEqual(side.map(({ y }) => y).toSorted((a, b) => a - b));
      }
    });

    test('a year is as high as any other, and so is a date of which no more is known', () => {
      const years = drawn(svg, 'rect', 'cell').map(boxOf);
      const whole = years.filter(({ y, height }) => y + height < frameOf(svg).height - 60);
      for (const { height } of whole) expect(Math.abs(height - variant.year)).toBeLessThan(0.5);
      const heights = drawn(svg, 'rect', 'moment').map((mark) => boxOf(mark).height);
      expect(heights.some((height) => Math.abs(height - variant.year) < 0.5)).toBe(true);
    });

    test('dates that share time stand beside each other', () => {
      const bars = drawn(svg, 'rect', 'moment').map(boxOf);
      const points = drawn(svg, 'circle', 'moment').map((circle) => {
        const [x, y] = ['cx', 'cy'].map((name) => Number(attribute(circle, name)) - 3);
        return { x: x ?? NaN, y: y ?? NaN, width: 6, height: 6 };
      });
      expect(clashes([...bars, ...points])).toEqual([]);
    });
  });
});

test('where there are two sides, the first source has the left one, and what both speak of stands on both', () => {
  const [svg = ''] = few;
  const { x } = axisOf(svg);
  const isLeft = (element: Element) => drawn(element, 'text').every((text) => roomOf(text).x < x);
  expect(drawn(svg, 'g', 'head').map((head) => [textIn(head), isLeft(head)])).toEqual([
    ['Text T', true],
    ['Text L', false],
  ]);
  const stops = labelsOn(svg, to.event('stops'));
  expect(stops.map((label) => [codesIn(label), roomsOf(label).every((room) => room.x < x)])).toEqual([
    [['T1a'], true],
    [['L1a'], false],
  ]);
  expect(labelsOn(svg, to.event('fare'))).toHaveLength(1);
});

test('no source’s name covers another', () => {
  const names = drawn(wide, 'g', 'head').flatMap((head) => drawn(head, 'text').map((text) => roomOf(text)));
  expect(names).toHaveLength(3);
  expect(clashes(names)).toEqual([]);
});

test('where there is one side, a label has the claims of all sources', () => {
  expect(labelsOn(few[2] ?? '', to.event('stops')).map(codesIn)).toEqual([['T1a', 'L1a']]);
});

test('a date that a source gives otherwise is marked too, and the label leads to both', () => {
  expect(drawn(wide, 'path', 'other')).toHaveLength(1);
  expect(drawn(wide, 'rect', 'other').map((mark) => attribute(mark, 'className'))).toEqual([
    expect.stringContaining('hedged'),
  ]);
});

test('facts lie in parts of years that a finger can aim at, counted for each source', () => {
  // On paper nobody aims.
  for (const svg of drawings.filter((_, index) => VARIANTS[index]?.name !== 'print')) {
    const hits = drawn(svg, 'g', 'lane').flatMap((lane) => drawn(lane, 'rect', 'hit').map(boxOf));
    expect(Math.min(...hits.map(({ height }) => height))).toBeGreaterThanOrEqual(23.5);
  }
  const facts = (svg: string) => linksOf(svg).filter(([, name]) => / facts?, /u.test(name ?? ''));
  expect(facts(wide)).toEqual([
    [to.facts('2024-02'), '2 facts, First half of 2024, for Text T'],
    [to.facts('2025-03-31'), '1 fact, First half of 2025, for Text T'],
    [to.facts('2024-02-10'), '2 facts, First half of 2024, for Text L'],
  ]);
  expect(facts(narrow)[0]?.[1]).toBe('2 facts, First quarter of 2024, for Text T');
});

test('what is before the scale stands above its beginning', () => {
  const { start } = axisOf(wide);
  const [axis] = drawn(wide, 'g', 'axis');
  const year = axis && drawn(axis, 'text').find((text) => textIn(text) === '1901');
  expect(Number(year && attribute(year, 'y'))).toBeLessThan(start);
  expect(labelsOn(wide, to.event('first-rails')).flatMap(roomsOf)[0]?.y).toBeLessThan(start);
});

test('there is a drawing for each variant, named and described, without a style of its own', () => {
  expect(drawings).toHaveLength(VARIANTS.length);
  for (const [index, svg] of drawings.entries()) {
    expect(drawn(svg, 'title').map(textIn)).toEqual(['Timeline']);
    expect(drawn(svg, 'desc').map(textIn)[0]).toMatch(
      /^18 events that 3 articles speak of, on a scale from 2017 to 31 March 2025/u,
    );
    expect(svg).toContain(`timeline-${VARIANTS[index]?.name}-title`);
    expect(svg).not.toMatch(/style=|NaN|undefined|Infinity/u);
  }
});

test.each(VARIANTS.map(({ name }, index) => [name, index] as const))('its %s variant leads everywhere', (_, index) => {
  const links = linksOf(drawings[index] ?? '');
  for (const [, name] of links) expect(name).toBeTruthy();
  expect(links).toEqual(
    expect.arrayContaining([
      [to.event('first-rails'), 'About the first-rails of the tram line, 1901'],
      [to.event('new-fares'), expect.anything()],
      [to.paragraph('tram-note-2019', 2), 'says about 2019, in paragraph 2'],
      [to.claim('tram-diary-2023/day'), 'D1a: About D1a'],
      [to.source('tram-letter-2022'), 'Text L'],
    ]),
  );
});

test('without an assessment there are no facts, and the same is drawn twice alike', () => {
  for (const svg of drawTimeline(unjudged(), to)) expect(svg).not.toMatch(/facts|lane/u);
  expect(drawTimeline(crowdedGraph(), to)).toEqual(drawings);
});

test('dates are short', () => {
  expect(shortDate('2017-11-13/2017-11-15')).toBe('13–15 Nov 2017');
  expect(shortDate('2024-08-23~')).toBe('about 23 Aug 2024');
  expect(shortDate('2021-05')).toBe('May 2021');
  expect(shortDate('2021-01/2021-02-03')).toBe('Jan 2021 – 3 Feb 2021');
});
