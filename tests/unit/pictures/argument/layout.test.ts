import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { loadCorpus } from '../../../../src/corpus/load.ts';
import { headOf } from '../../../../src/pictures/argument/step-box.ts';
import { layoutArgument } from '../../../../src/pictures/argument/layout.ts';
import type { ArgumentLayout } from '../../../../src/pictures/argument/layout.ts';
import { selectArgument } from '../../../../src/pictures/argument/select.ts';
import { textWidth } from '../../../../src/pictures/text.ts';
import { ARGUED, argued } from './map.ts';
import type { Sketch } from './map.ts';

const lay = (sketch: Sketch) => layoutArgument(selectArgument(argued(sketch), ARGUED));
const boxOf = ({ steps }: ArgumentLayout, code: string) => {
  const box = steps.find(({ step }) => step.claim.code === code);
  if (!box) throw new Error(`${code} has no place`);
  return box;
};
const chain = (length: number) =>
  Array.from({ length: length - 1 }, (_, index) => `Q${index + 2}a supports Q${index + 1}a`);

const SMALL: Sketch = {
  ties: ['Q2a supports Q1a', 'Q3a supports Q1a', 'Q4a supports Q2a', 'Q4b supports Q2a', 'Q5a qualifies Q2a'],
  theses: ['Q1a'],
  lone: ['Q6a', 'Q6b', 'Q6c', 'Q6d', 'Q6e'],
};

describe('a small argument', () => {
  const layout = lay(SMALL);

  test('has its thesis as a headline on top, and below it what supports it, each beside its own reasons alone', () => {
    const [thesis, first, second] = ['Q1a', 'Q2a', 'Q3a'].map((code) => boxOf(layout, code));
    expect([thesis?.headline, first?.headline]).toEqual([true, false]);
    expect(first?.y).toBeGreaterThan((thesis?.y ?? 0) + (thesis?.height ?? 0));
    const reason = boxOf(layout, 'Q5a');
    expect(second?.y).toBeGreaterThan(reason.y + reason.height);
    expect(second?.x).toBe(first?.x);
  });

  test('has reasons in the next column, the first level with its claim, the others below it in order', () => {
    const [above, first, second, but] = ['Q2a', 'Q4a', 'Q4b', 'Q5a'].map((code) => boxOf(layout, code));
    expect(first?.x).toBeGreaterThan((above?.x ?? 0) + (above?.width ?? 0));
    expect([first?.y, second?.x, but?.x]).toEqual([above?.y, first?.x, first?.x]);
    expect(second?.y).toBeGreaterThan(first?.y ?? Infinity);
    expect(but?.y).toBeGreaterThan(second?.y ?? Infinity);
  });

  test('draws qualifications as ties of their own', () => {
    const { ties } = layout;
    expect(ties.map(({ type, ends }) => [type, ends.length]).sort()).toEqual([
      ['qualifies', 1],
      ['stated', 1],
      ['stated', 1],
      ['stated', 2],
    ]);
  });

  test('says at the foot what stands apart, in rows', () => {
    const [heading] = layout.headings;
    expect(heading?.text).toMatch(/^Other claims, which by our record support none/u);
    const boxes = ['Q6a', 'Q6b', 'Q6c', 'Q6d', 'Q6e'].map((code) => boxOf(layout, code));
    expect(boxes[0]?.y).toBeGreaterThan(heading?.y ?? Infinity);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(2);
  });
});

test('what is deeper than there are columns stands beneath, moved in', () => {
  const layout = lay({ ties: chain(9), theses: ['Q1a'] });
  const [seventh, eighth, ninth] = ['Q7a', 'Q8a', 'Q9a'].map((code) => boxOf(layout, code));
  expect(eighth?.y).toBeGreaterThan((seventh?.y ?? 0) + (seventh?.height ?? 0));
  expect(eighth?.x).toBeGreaterThan(seventh?.x ?? Infinity);
  expect(ninth?.y).toBeGreaterThan((eighth?.y ?? 0) + (eighth?.height ?? 0));
});

test('an argument without claims is an empty picture', () => {
  const layout = layoutArgument({ theses: [], points: [], apart: [] });
  expect(layout.steps).toEqual([]);
  expect(layout.height).toBeLessThan(10);
});

const real = buildGraph(loadCorpus(join(import.meta.dirname, '../../../..')));
const layouts: (readonly [string, ArgumentLayout])[] = [
  ['a small argument', lay(SMALL)],
  ['a deep one', lay({ ties: [...chain(9), 'Q4b supports Q3a', 'Q8b supports Q7a'], theses: ['Q1a'] })],
  ['one of few claims', lay({ ties: ['Q2a supports Q1a'] })],
  ...[...real.sources.keys()].map((id) => [`that of ${id}`, layoutArgument(selectArgument(real, id))] as const),
];

describe.each(layouts)('in %s', (_, { steps, ties, headings, width, height }) => {
  test('no boxes overlap', () => {
    const clashes = steps.flatMap((a, index) =>
      steps
        .slice(index + 1)
        .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        .map((b) => `${a.step.claim.code} and ${b.step.claim.code}`),
    );
    expect(clashes).toEqual([]);
  });

  test('no heading lies on a box', () => {
    const clashes = headings.filter((heading) =>
      steps.some(({ y, height: high }) => y < heading.y + 16 && heading.y < y + high),
    );
    expect(clashes).toEqual([]);
  });

  test('everything is inside the frame, and words are inside their boxes', () => {
    for (const { x, y, width: wide, height: high, lines, also, step } of steps) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width + 0.01);
      expect(y + high).toBeLessThanOrEqual(height);
      expect(Math.max(headOf(step).end, ...also.map((text) => textWidth(text, 12)))).toBeLessThanOrEqual(wide);
      for (const text of lines) expect(textWidth(text, 13)).toBeLessThanOrEqual(wide);
    }
    for (const point of ties.flatMap(({ start, ends }) => [start, ...ends])) {
      expect(point.x >= 0 && point.x <= width && point.y >= 0 && point.y <= height).toBe(true);
    }
  });

  test('no line of one spine runs into another’s', () => {
    const spines = ties.flatMap(({ turn, start, ends }) =>
      'x' in turn
        ? [
            {
              x: turn.x,
              top: Math.min(start.y, ...ends.map(({ y }) => y)),
              bottom: Math.max(...ends.map(({ y }) => y)),
            },
          ]
        : [],
    );
    const clashes = spines.filter((a, index) =>
      spines.slice(index + 1).some((b) => a.x === b.x && a.top < b.bottom && b.top < a.bottom),
    );
    expect(clashes).toEqual([]);
  });
});
