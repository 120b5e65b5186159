import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { createRoutes } from '../../../src/model/routes.ts';
import { VERDICTS, valuesOf } from '../../../src/model/vocabulary.ts';
import { SIGNS, drawLedger } from '../../../src/pictures/ledger/draw.ts';
import { attribute } from '../../support/html.ts';
import { claim, tram, tramWith, verdict } from '../graph/fixture-corpus.ts';
import { boxOf, clashes, drawn, frameOf, linksOf, outside, roomOf, textIn } from './drawn.ts';

const to = createRoutes('/');
const NOTE = 'tram-note-2019';
/** Of the type in pictures, as their style sheet sets it. */
const SIZE = 13;

/** The tram with 40 forecasts of one source that came true and one of each other verdict, and one of the other source. */
const crowded = () => {
  const corpus = tram();
  const others = valuesOf(VERDICTS).filter((it) => it !== 'borne-out');
  const reached = [...Array.from({ length: 40 }, () => 'borne-out' as const), ...others];
  const codes = reached.map((_, index) => `T${(index % 10) + 1}${'mnopq'.charAt(Math.floor(index / 10))}`);
  const claims = codes.map((code) => claim(`${NOTE}/${code.toLowerCase()}`, code));
  const noFacts = { facts: undefined, lookedFor: 'A record was not found.' };
  const assessments = reached.map((it, index) =>
    verdict(`${NOTE}/f-${index}`, [codes[index] ?? ''], it, it === 'no-record' ? noFacts : {}),
  );
  return buildGraph({
    ...corpus,
    claims: [...corpus.claims, ...claims],
    assessments: [...assessments, verdict('tram-letter-2022/one', ['L1a'], 'open')],
  });
};

test('each forecast is a box that leads to its verdict, claims that stand together in one, and what is followed in none', () => {
  const svg = drawLedger(buildGraph(tram()), 'x', 900, to);
  expect(drawn(svg, 'text', 'name').map(textIn)).toEqual(['Text T', 'Text L']);
  expect(linksOf(svg)).toEqual([
    // The name of a row leads to the lines of the table with its source and verdict.
    [to.forecastsWith('no-record', NOTE), 'Text T, no evidence found: 1'],
    [to.forecast('tram-note-2019/fares'), 'T10a and T10b: Fares; no evidence found, uncertain'],
    [to.forecastsWith('contested', 'tram-letter-2022'), 'Text L, contested: 1'],
    [to.forecast('tram-letter-2022/full'), 'L1a: Full cars; contested, uncertain'],
  ]);
  expect(svg).not.toMatch(/style=|NaN|undefined/u);
});

test('verdicts stand in the order of the scale, each named with its sign and its number', () => {
  const svg = drawLedger(crowded(), 'x', 900, to);
  const [note, letter] = drawn(svg, 'g')
    .map((part) => drawn(part, 'text').map(textIn))
    .filter((texts) => texts.some((text) => text.startsWith('Text ')))
    .map((texts) => texts.filter((text) => /: \d+$/u.test(text)));
  expect(note).toEqual([
    '✓ came true: 40',
    ...valuesOf(VERDICTS)
      .slice(1)
      .map((it) => `${SIGNS[it]} ${VERDICTS[it].label}: 1`),
  ]);
  expect(letter).toEqual(['… still open: 1']);
});

test('every verdict has a sign of its own', () => {
  expect(new Set(Object.values(SIGNS)).size).toBe(valuesOf(VERDICTS).length);
});

test('the harder ones come first, and bear how hard they were', () => {
  const hard = (level: string) => ({ difficulty: { level, because: 'It was.' } });
  const svg = drawLedger(
    buildGraph(
      tramWith('assessments', () => [
        verdict(`${NOTE}/a`, ['T1a'], 'borne-out', hard('safe')),
        verdict(`${NOTE}/b`, ['T1b'], 'borne-out', hard('bold')),
        verdict(`${NOTE}/c`, ['T2a'], 'borne-out', hard('open')),
      ]),
    ),
    'x',
    900,
    to,
  );
  const boxes = drawn(svg, 'a', 'forecast').map((box) => [
    drawn(box, 'text').map(textIn)[0],
    attribute(box, 'className'),
  ]);
  expect(boxes).toEqual([
    ['T1b', expect.stringContaining('bold')],
    ['T2a', expect.stringContaining('open')],
    ['T1a', expect.stringContaining('safe')],
  ]);
});

test('is told in words', () => {
  const [description] = drawn(drawLedger(crowded(), 'x', 900, to), 'desc').map(textIn);
  expect(description).toContain('Text T: 40 came true, 1 came true in part, 1 did not come true');
  expect(description).toContain('Text L: 1 still open');
});

describe.each([300, 328, 660, 1000])('at %d px', (width) => {
  const svg = drawLedger(crowded(), 'x', width, to);
  const boxes = drawn(svg, 'a', 'forecast')
    .flatMap((link) => drawn(link, 'rect'))
    .map(boxOf);
  const names = drawn(svg, 'text')
    .filter((text) => /^Text |: \d+$/u.test(textIn(text)))
    .map((text) => roomOf(text, SIZE));

  test('every box stands inside, and none on another', () => {
    expect(boxes).toHaveLength(48);
    expect(outside(boxes, frameOf(svg))).toEqual([]);
    expect(clashes(boxes)).toEqual([]);
  });

  test('no name is written over a box, another name or the edge', () => {
    // Two sources, eight verdicts of the one and one of the other.
    expect(names).toHaveLength(2 + 8 + 1);
    expect(outside(names, frameOf(svg))).toEqual([]);
    expect(clashes([...names, ...boxes])).toEqual([]);
  });
});

test('without assessments there is nothing to draw', () => {
  const [svg] = drawn(drawLedger(buildGraph({ ...tram(), assessments: [] }), 'x', 328, to), 'svg');
  expect(svg && attribute(svg, 'height')).toBe('0');
});
