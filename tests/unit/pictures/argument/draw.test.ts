import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { buildGraph } from '../../../../src/graph/build.ts';
import type { Graph } from '../../../../src/graph/graph.ts';
import { sourceBy } from '../../../../src/graph/lookups.ts';
import { sourceId } from '../../../../src/model/ids.ts';
import type { SourceId } from '../../../../src/model/ids.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { drawArgument } from '../../../../src/pictures/argument/draw.ts';
import { layoutArgument } from '../../../../src/pictures/argument/layout.ts';
import { selectArgument } from '../../../../src/pictures/argument/select.ts';
import type { Box } from '../../../../src/pictures/svg.ts';
import { attribute } from '../../../support/html.ts';
import { tram } from '../../graph/fixture-corpus.ts';
import { boxOf, clash, clashes, drawn, frameOf, linksOf, outside, roomOf, textIn } from '../drawn.ts';
import { ARGUED, argued } from './map.ts';
import type { Sketch } from './map.ts';

const draw = (graph: Graph, source: SourceId) =>
  drawArgument(layoutArgument(selectArgument(graph, source)), sourceBy(graph, source), createRoutes('/briefing/'));
const sketched = (sketch: Sketch) => draw(argued(sketch), ARGUED);
const chain = (length: number) =>
  Array.from({ length: length - 1 }, (_, index) => `Q${index + 2}a supports Q${index + 1}a`);

const SMALL: Sketch = {
  ties: ['Q2a supports Q1a', 'Q3a supports Q1a', 'Q4a supports Q2a', 'Q4b supports Q2a', 'Q5a qualifies Q2a'],
  theses: ['Q1a'],
  lone: ['Q6a', 'Q6b', 'Q6c', 'Q6d', 'Q6e'],
};

/** The boxes of the claims, by their codes: what a finger hits, which is a little wider than their words. */
function stepsOf(svg: string): Map<string, Box & { readonly group: Element }> {
  const groups = drawn(svg, 'g').filter((group) => attribute(group, 'transform'));
  return new Map(
    groups.flatMap((group) => {
      const [, x = NaN, y = NaN] =
        /\(([\d.]+) ([\d.]+)\)/u.exec(attribute(group, 'transform') ?? '')?.map(Number) ?? [];
      const code = drawn(group, 'text', 'code').map(textIn).join('');
      return drawn(group, 'rect')
        .slice(0, 1)
        .map((rect) => {
          const { width, height } = boxOf(rect);
          return [code, { x, y, width: width - 6, height, group }] as const;
        });
    }),
  );
}
const boxesOf = (svg: string, ...codes: readonly string[]) =>
  codes.map((code) => stepsOf(svg).get(code) ?? { x: NaN, y: NaN, width: NaN, height: NaN });

describe('a small argument', () => {
  const svg = sketched(SMALL);
  const [thesis, first, second, reason, other, but] = boxesOf(svg, 'Q1a', 'Q2a', 'Q3a', 'Q4a', 'Q4b', 'Q5a') as [Box, Box, Box, Box, Box, Box]; // prettier-ignore

  test('has its thesis as a headline on top, and below it what supports it, each beside its own reasons alone', () => {
    expect(drawn(svg, 'a', 'headline').map((link) => attribute(link, 'ariaLabel'))).toEqual([
      expect.stringContaining('Q1a'),
    ]);
    expect(first.y).toBeGreaterThan(thesis.y + thesis.height);
    expect(second.y).toBeGreaterThan(but.y + but.height);
    expect(second.x).toBe(first.x);
  });

  test('has reasons in the next column, the first level with its claim, the others below it in order', () => {
    expect(reason.x).toBeGreaterThan(first.x + first.width);
    expect([reason.y, other.x, but.x]).toEqual([first.y, reason.x, reason.x]);
    expect(other.y).toBeGreaterThan(reason.y);
    expect(but.y).toBeGreaterThan(other.y);
  });

  test('draws qualifications as ties of their own', () => {
    expect(drawn(svg, 'path', 'qualifies')).toHaveLength(1);
    expect(drawn(svg, 'path', 'stated')).toHaveLength(3);
  });

  test('says at the foot what stands apart, in rows', () => {
    const [heading] = drawn(svg, 'text', 'head');
    expect(heading && textIn(heading)).toMatch(/^Other claims, which by our record support none/u);
    const boxes = boxesOf(svg, 'Q6a', 'Q6b', 'Q6c', 'Q6d', 'Q6e');
    expect(boxes[0]?.y).toBeGreaterThan(Number(heading && attribute(heading, 'y')));
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(2);
  });
});

test('what is deeper than there are columns stands beneath, moved in', () => {
  const [seventh, eighth, ninth] = boxesOf(sketched({ ties: chain(9), theses: ['Q1a'] }), 'Q7a', 'Q8a', 'Q9a') as [Box, Box, Box]; // prettier-ignore
  expect(eighth.y).toBeGreaterThan(seventh.y + seventh.height);
  expect(eighth.x).toBeGreaterThan(seventh.x);
  expect(ninth.y).toBeGreaterThan(eighth.y + eighth.height);
});

test('an argument without claims is an empty picture', () => {
  const { steps, height } = layoutArgument({ theses: [], points: [], apart: [] });
  expect(steps).toEqual([]);
  expect(height).toBeLessThan(10);
});

const real = buildGraph(loadCorpus(join(import.meta.dirname, '../../../..')));

describe.each<[string, string]>([
  ['a small argument', sketched(SMALL)],
  ['a deep one', sketched({ ties: [...chain(9), 'Q4b supports Q3a', 'Q8b supports Q7a'], theses: ['Q1a'] })],
  ['one of few claims', sketched({ ties: ['Q2a supports Q1a'] })],
  ...[...real.sources.keys()].map((id): [string, string] => [`that of ${id}`, draw(real, id)]),
])('in %s', (_, svg) => {
  const steps = [...stepsOf(svg).values()];
  const headings = drawn(svg, 'text', 'head').map((text) => roomOf(text, 13));

  test('no claim or heading lies on another, and all are inside the frame', () => {
    expect(clashes([...steps, ...headings])).toEqual([]);
    expect(outside([...steps, ...headings], frameOf(svg))).toEqual([]);
  });

  test('words are inside their boxes', () => {
    for (const { width, height, group } of steps) {
      const rooms = drawn(group, 'text').map((text) => roomOf(text, attribute(text, 'className') === 'also' ? 12 : 13));
      expect(outside(rooms, { x: 0, y: 0, width, height })).toEqual([]);
    }
  });

  test('lines are inside the frame, none runs into another’s spine, and none crosses a claim', () => {
    const spines = drawn(svg, 'path', 'stated', 'inferred', 'qualifies').flatMap((path) => {
      const d = attribute(path, 'd') ?? '';
      const [x = NaN, y = NaN] = /^M([\d.]+) ([\d.]+)/u.exec(d)?.slice(1).map(Number) ?? [];
      expect(outside([{ x, y, width: 0, height: 0 }], frameOf(svg))).toEqual([]);
      const turn = /^M[\d.]+ [\d.]+H([\d.]+)V([\d.]+)/u.exec(d)?.slice(1).map(Number);
      const [spine = NaN, end = NaN] = turn ?? [];
      return turn ? [{ x: spine, width: 1, y: Math.min(y, end), height: Math.abs(end - y) }] : [];
    });
    expect(clashes(spines)).toEqual([]);
    for (const spine of spines) expect(steps.filter((step) => clash(step, spine))).toEqual([]);
  });
});

describe('the note of the tram', () => {
  const graph = buildGraph(tram());
  const id = sourceId.parse('tram-note-2019');
  const svg = draw(graph, id);

  test('each claim is a link with its code, its title, how sure it is, who disputes it and what became of it', () => {
    expect(linksOf(svg)).toEqual([
      ['/briefing/claims/tram-note-2019/closure/', 'T1b: About T1b; reported'],
      ['/briefing/claims/tram-note-2019/fewer/', 'T1a: About T1a; asserted'],
      ['/briefing/claims/tram-note-2019/detail/', 'T2a: About T2a; asserted; at odds with L1a'],
      [
        '/briefing/claims/tram-note-2019/tickets/',
        'T10a: About T10a; asserted; at odds with T10b; left no evidence that we found',
      ],
      [
        '/briefing/claims/tram-note-2019/last/',
        'T10b: About T10b; asserted; at odds with T10a; left no evidence that we found',
      ],
    ]);
  });

  test('strength, disputes and qualifications are seen', () => {
    expect(svg).toContain('id="argument-map-reported"');
    expect(svg.match(/<use href="#argument-map-asserted"/gu)).toHaveLength(4);
    expect(svg).toMatch(/class="disputes"[^>]*>≠ L1a</u);
    expect(svg).toMatch(/class="but"[^>]*>but</u);
    expect(svg).toMatch(/class="also"[^>]*>also sets a limit to T2a</u);
  });

  test('it has a name, no style attribute, no long coordinate, and is the same each time', () => {
    expect(svg).toContain('<title id="argument-map-title">The argument of Text T</title>');
    expect(svg).toContain('<desc id="argument-map-description">');
    expect(svg).not.toMatch(/style=|\d\.\d{3}/u);
    expect(draw(graph, id)).toBe(svg);
  });
});
