import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { drawMatrix } from '../../../../src/pictures/matrix/draw.ts';
import { layoutMatrix } from '../../../../src/pictures/matrix/layout.ts';
import { desktopSizes } from '../../../../src/pictures/matrix/sizes.ts';
import { matrixOf } from '../../../../src/pictures/matrix/select.ts';
import { attribute, elementsOf, parseHtml } from '../../../support/html.ts';
import { three } from '../../graph/three-sources.ts';
import { tram } from '../../graph/fixture-corpus.ts';

function drawn(corpus: ReturnType<typeof tram>): string {
  const graph = buildGraph(corpus);
  const matrix = matrixOf(graph);
  const context = { graph, to: createRoutes('/'), id: 'matrix', className: 'small' };
  return drawMatrix(matrix, layoutMatrix(matrix, desktopSizes(matrix.sources.length)), context);
}

const svg = drawn(tram());
const links = elementsOf(parseHtml(svg), 'a').map((link) => [attribute(link, 'href'), attribute(link, 'ariaLabel')]);

test('it is named and described, and has no inline style', () => {
  expect(svg).toContain('<title id="matrix-title">Topics by sources</title>');
  expect(svg).toContain('<desc id="matrix-description">On 1 of 3 topics both sources speak;');
  expect(svg).not.toMatch(/\sstyle=/u);
});

test('every cell that speaks leads to its claims, a sign to its pair, or to all pairs of its topic', () => {
  expect(links).toEqual([
    ['/sources/tram-note-2019/', 'Text T'],
    ['/sources/tram-letter-2022/', 'Text L'],
    ['/topics/riders/', 'On riders'],
    ['/topics/riders/#claims-tram-note-2019', 'On riders, Text T: Fewer (asserted)'],
    ['/topics/riders/#claims-tram-letter-2022', 'On riders, Text L: Full (asserted)'],
    ['/compare/T2a-L1a/', 'On riders, T and L: 1 dispute'],
    ['/compare/T1a-L1a/', 'On riders, T and L: 1 update'],
    ['/compare/T1b-L2a/', 'On riders, T and L: 1 qualification'],
    ['/topics/fares/', 'On fares'],
    ['/topics/fares/#claims-tram-note-2019', 'On fares, Text T: Cheaper (asserted)'],
    ['/compare/T10a-L1a/', 'On fares, T and L: 1 agreement'],
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
  const text = drawn({ ...corpus, claims });
  expect(text).toContain('href="/topics/riders/#touch" aria-label="On riders, T and L: 2 updates"');
  expect(text).toContain('→ 2</text>');
});

test('silence and what was not compared look different, and neither is a link', () => {
  const classes = [...svg.matchAll(/<g class="cell (?<state>\w+)">/gu)].map(({ groups }) => groups?.['state']);
  expect(classes).toEqual(['silent', 'uncompared', 'uncompared']);
  expect(svg.match(/>silent</gu)).toHaveLength(1);
});

test('a line binds the cells of neighbors that both speak, and stops before the signs', () => {
  expect(svg.match(/class="bridge"/gu)).toHaveLength(2);
  expect(drawn(three()).match(/class="bridge"/gu)?.length).toBeGreaterThan(2);
});

test('a third source has its mark, its column, and a head for what binds it to the first', () => {
  const text = drawn(three());
  expect(text).toContain('mark-triangle');
  expect(text).toContain('>T – B</text>');
  expect(text).toContain('On riders, T and B: 1 agreement');
});

test('the same graph is drawn in the same bytes', () => {
  expect(drawn(tram())).toBe(svg);
});
