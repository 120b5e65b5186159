import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/graph/build.ts';
import { sourceBy } from '../../../../src/graph/lookups.ts';
import { sourceId } from '../../../../src/model/ids.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { drawArgument } from '../../../../src/pictures/argument/draw.ts';
import { layoutArgument } from '../../../../src/pictures/argument/layout.ts';
import { selectArgument } from '../../../../src/pictures/argument/select.ts';
import { tram } from '../../graph/fixture-corpus.ts';

const graph = buildGraph(tram());
const note = sourceBy(graph, sourceId.parse('tram-note-2019'));
const draw = () => drawArgument(layoutArgument(selectArgument(graph, note.id)), note, createRoutes('/briefing/'));
const svg = draw();

test('each claim is a link with its code, its title, how sure it is and who disputes it', () => {
  const links = [...svg.matchAll(/<a href="([^"]*)" aria-label="([^"]*)"/gu)].map(([, href, label]) => [href, label]);
  expect(links).toEqual([
    ['/briefing/claims/tram-note-2019/closure/', 'T1b: About T1b; reported'],
    ['/briefing/claims/tram-note-2019/fewer/', 'T1a: About T1a; asserted'],
    ['/briefing/claims/tram-note-2019/detail/', 'T2a: About T2a; asserted; disputed by L1a'],
    ['/briefing/claims/tram-note-2019/tickets/', 'T10a: About T10a; asserted; disputed by T10b'],
    ['/briefing/claims/tram-note-2019/last/', 'T10b: About T10b; asserted; disputed by T10a'],
  ]);
});

test('strength, disputes and qualifications are seen', () => {
  expect(svg).toContain('id="argument-map-reported"');
  expect(svg.match(/<use href="#argument-map-asserted"/gu)).toHaveLength(4);
  expect(svg).toMatch(/class="disputes"[^>]*>≠ L1a</u);
  expect(svg).toMatch(/class="but"[^>]*>but</u);
  expect(svg).toContain('<path class="qualifies"');
  expect(svg).toMatch(/class="also"[^>]*>also qualifies T2a</u);
});

test('the picture has a name, no style attribute, no long coordinate, and is the same each time', () => {
  expect(svg).toContain('<title id="argument-map-title">The argument of Text T</title>');
  expect(svg).toContain('<desc id="argument-map-description">');
  expect(svg).not.toContain('style=');
  expect(svg).not.toMatch(/\d\.\d{3}/u);
  expect(draw()).toBe(svg);
});
