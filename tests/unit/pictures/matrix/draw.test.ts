import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { drawMatrix } from '../../../../src/pictures/matrix/draw.ts';
import { layoutMatrix } from '../../../../src/pictures/matrix/layout.ts';
import { matrixOf } from '../../../../src/pictures/matrix/select.ts';
import { desktopSizes, mobileSizes } from '../../../../src/pictures/matrix/sizes.ts';
import { attribute } from '../../../support/html.ts';
import { tram } from '../../graph/fixture-corpus.ts';
import { three } from '../../graph/three-sources.ts';
import { boxOf, clashes, drawn, frameOf, linksOf, outside, roomOf, textIn } from '../drawn.ts';

function draw(corpus: ReturnType<typeof tram>, sizesFor = desktopSizes): string {
  const graph = buildGraph(corpus);
  const matrix = matrixOf(graph);
  const context = { graph, to: createRoutes('/'), id: 'matrix', className: 'small' };
  return drawMatrix(matrix, layoutMatrix(matrix, sizesFor(matrix.sources.length)), context);
}
const areasOf = (svg: string, ...classes: readonly string[]) =>
  drawn(svg, 'a', ...classes).flatMap((link) => drawn(link, 'rect', 'area').map(boxOf));

const svg = draw(tram());

describe.each([
  ['two sources, wide', draw(tram()), ['both speak', 'only one speaks', 'nobody speaks']],
  ['two sources, narrow', draw(tram(), mobileSizes), ['both speak', 'only one speaks', 'nobody speaks']],
  ['three sources, wide', draw(three()), ['all 3 speak', 'only one speaks', 'nobody speaks']],
  ['three sources, narrow', draw(three(), mobileSizes), ['all 3 speak', 'only one speaks', 'nobody speaks']],
])('with %s', (_, picture, groups) => {
  test('nothing stands on anything else, or out of the frame', () => {
    const areas = areasOf(picture);
    const words = drawn(picture, 'text').map((text) => roomOf(text));
    expect(areas.length).toBeGreaterThan(8);
    expect(clashes(areas)).toEqual([]);
    expect(clashes(words)).toEqual([]);
    expect(outside([...areas, ...words], frameOf(picture))).toEqual([]);
  });

  test('a finger hits every sign', () => {
    const badges = areasOf(picture, 'chip');
    expect(badges.length).toBeGreaterThan(3);
    expect(Math.min(...badges.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(24);
  });

  test('rows keep the order of the topics, with a line above those on which as many speak', () => {
    const rows = drawn(picture, 'g', 'row').map((row) => drawn(row, 'a', 'topic').map((it) => attribute(it, 'href')));
    expect(rows).toEqual([['/topics/riders/'], ['/topics/fares/'], ['/topics/noise/']]);
    const tops = areasOf(picture, 'topic').map(({ y }) => y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(drawn(picture, 'g', 'group').map(textIn)).toEqual(groups.map((group) => `1 topic: ${group}`));
  });
});

test('what binds neighbors stands between them, what binds others behind the last', () => {
  const [row] = drawn(draw(three()), 'g', 'row');
  const placed = (row ? drawn(row, 'a', 'cell', 'chip') : []).flatMap((link) =>
    drawn(link, 'rect', 'area').map((area) => ({ name: attribute(link, 'ariaLabel') ?? '', ...boxOf(area) })),
  );
  const order = placed.sort((a, b) => a.x - b.x).map(({ name }) => name.replace(/^On riders, |:.*$/gu, ''));
  expect([...new Set(order)]).toEqual(['Text T', 'T and L', 'Text L', 'L and B', 'Text B', 'T and B']);
});

test('a telephone shows up to four sources, a context as many', () => {
  const [source] = matrixOf(buildGraph(tram())).sources;
  for (const count of [1, 2, 3, 4]) {
    const matrix = { sources: source ? Array.from({ length: count }, () => source) : [], rows: [] };
    expect(layoutMatrix(matrix, mobileSizes(count)).width, `${count} sources`).toBeLessThanOrEqual(312);
    expect(layoutMatrix(matrix, desktopSizes(count)).width, `${count} sources`).toBeLessThanOrEqual(1040);
  }
});

test('it is named and described, has no inline style, and is the same each time', () => {
  expect(svg).toContain('<title id="matrix-title">Topics by articles</title>');
  expect(svg).toContain('<desc id="matrix-description">On 1 of 3 topics both articles speak;');
  expect(svg).not.toMatch(/\sstyle=/u);
  expect(draw(tram())).toBe(svg);
});

test('every cell that speaks leads to its claims, a sign to its pair, or to all pairs of its topic', () => {
  expect(linksOf(svg)).toEqual([
    ['/sources/tram-note-2019/', 'Text T'],
    ['/sources/tram-letter-2022/', 'Text L'],
    ['/topics/riders/', 'On riders'],
    ['/topics/riders/#claims-tram-note-2019', 'On riders, Text T: Fewer (asserted)'],
    ['/topics/riders/#claims-tram-letter-2022', 'On riders, Text L: Full (asserted)'],
    ['/compare/T2a-L1a/', 'On riders, T and L: 1 is at odds'],
    ['/compare/T1a-L1a/', 'On riders, T and L: 1 says otherwise, later'],
    ['/compare/T1b-L2a/', 'On riders, T and L: 1 sets a limit'],
    ['/topics/fares/', 'On fares'],
    ['/topics/fares/#claims-tram-note-2019', 'On fares, Text T: Cheaper (asserted)'],
    ['/compare/T10a-L1a/', 'On fares, T and L: 1 points the same way'],
    ['/topics/noise/', 'On noise'],
  ]);
});

test('several ties of one sort lead to the topic', () => {
  const corpus = tram();
  const claims = corpus.claims.map((claim) => {
    const [first, ...rest] = claim.data.relations ?? [];
    const same = claim.data.code === 'L2a' && first ? [{ ...first, type: 'updates' as const }, ...rest] : undefined;
    return same ? { ...claim, data: { ...claim.data, relations: same } } : claim;
  });
  const text = draw({ ...corpus, claims });
  expect(linksOf(text)).toContainEqual(['/topics/riders/#touch', 'On riders, T and L: 2 say otherwise, later']);
  expect(text).toContain('→ 2</text>');
});

test('silence and what was not compared look different, and neither is a link', () => {
  const classes = [...svg.matchAll(/<g class="cell (?<state>\w+)">/gu)].map(({ groups }) => groups?.['state']);
  expect(classes).toEqual(['silent', 'uncompared', 'uncompared']);
  expect(svg.match(/>silent</gu)).toHaveLength(1);
});

test('a line binds the cells of neighbors that both speak, and stops before the signs', () => {
  expect(drawn(svg, 'line', 'bridge')).toHaveLength(2);
  expect(drawn(draw(three()), 'line', 'bridge').length).toBeGreaterThan(2);
});

test('a third source has its mark, its column, and a head for what binds it to the first', () => {
  const text = draw(three());
  expect(text).toContain('mark-triangle');
  expect(text).toContain('>T – B</text>');
  expect(linksOf(text).map(([, name]) => name)).toContain('On riders, T and B: 1 points the same way');
});
