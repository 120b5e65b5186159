import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { createRoutes } from '../../../src/model/routes.ts';
import { drawLedger } from '../../../src/pictures/ledger/draw.ts';
import { attribute } from '../../support/html.ts';
import { claim, entry, tram } from '../graph/fixture-corpus.ts';
import { boxOf, clash, clashes, drawn, frameOf, linksOf, outside, roomOf } from './drawn.ts';

const to = createRoutes('/');

/** The tram with a long row of judged claims and a short one. */
const crowded = () => {
  const corpus = tram();
  const assessment = corpus.assessments.find(({ data }) => data.verdict === 'no-record');
  const codes = Array.from(
    { length: 48 },
    (_, index) => `T${(index % 10) + 1}${'mnopq'[Math.floor(index / 10)] ?? ''}`,
  );
  const claims = codes.map((code, index) =>
    claim(
      `tram-note-2019/${code.toLowerCase()}`,
      code,
      index < 40 ? {} : { strength: 'likely', modal: 'is likely to' },
    ),
  );
  const assessments = claims.map(({ id, data }) =>
    entry('assessments', id, { ...assessment?.data, claims: [data.code] }),
  );
  return buildGraph({ ...corpus, claims: [...corpus.claims, ...claims], assessments });
};

test('each judged claim is a box that leads to its assessment', () => {
  const svg = drawLedger(buildGraph(tram()), 'x', 900, to);
  expect(drawn(svg, 'text', 'name').map((text) => text.children)).toMatchObject([
    [{ value: 'Text T' }],
    [{ value: 'Text L' }],
  ]);
  expect(linksOf(svg).map(([, label]) => label)).toEqual([
    expect.stringMatching(/^T10a, .*: no record/u),
    expect.stringMatching(/^T10b, .*: no record/u),
    'L1a, asserted: contested. About L1a',
  ]);
  expect(linksOf(svg)[2]?.[0]).toBe(to.forecast('tram-letter-2022/full'));
  expect(svg).toContain('A box for each of 3 judged claims: 1 contested, 2 no record.');
  expect(svg).not.toMatch(/style=|NaN|undefined/u);
});

describe.each([328, 660, 1000])('at %d px', (width) => {
  const svg = drawLedger(crowded(), 'x', width, to);
  const boxes = drawn(svg, 'a')
    .flatMap((link) => drawn(link, 'rect'))
    .map(boxOf);

  test('every box stands inside, and none on another', () => {
    expect(boxes).toHaveLength(48);
    expect(outside(boxes, frameOf(svg))).toEqual([]);
    expect(clashes(boxes)).toEqual([]);
  });

  test('no score is written over a box or beyond the edge', () => {
    const longest = { type: 'text', value: '37 of 40 scored: 26 borne out, 11 partly' } as const;
    const scores = drawn(svg, 'text', 'score').map((text) => roomOf({ ...text, children: [longest] }, 13));
    expect(scores).toHaveLength(2);
    expect(outside(scores, frameOf(svg))).toEqual([]);
    for (const score of scores) expect(boxes.filter((box) => clash(box, score))).toEqual([]);
  });
});

test('without assessments there is nothing to draw', () => {
  const [svg] = drawn(drawLedger(buildGraph({ ...tram(), assessments: [] }), 'x', 328, to), 'svg');
  expect(svg && attribute(svg, 'height')).toBe('0');
});
