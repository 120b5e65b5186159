import { expect, test } from 'vitest';
import { drawTimeline } from '../../../../src/pictures/timeline/draw.ts';
import { shortDate } from '../../../../src/pictures/timeline/label.ts';
import { VARIANTS } from '../../../../src/pictures/timeline/variant.ts';
import { createRoutes } from '../../../../src/model/routes.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../../../support/html.ts';
import { crowdedGraph, unjudged } from './timeline-corpus.ts';

const to = createRoutes('/');
const drawings = drawTimeline(crowdedGraph(), to);

test('there is a drawing for each variant, named and described, without a style of its own', () => {
  expect(drawings).toHaveLength(VARIANTS.length);
  for (const [index, svg] of drawings.entries()) {
    const tree = parseHtml(svg);
    expect(elementsOf(tree, 'title').map(textOf)).toEqual(['Timeline']);
    expect(elementsOf(tree, 'desc').map(textOf)[0]).toMatch(
      /^18 events that 3 sources speak of, on a scale from 2017 to 31 March 2025/u,
    );
    expect(attribute(elementsOf(tree, 'svg')[0] as never, 'id')).toBeUndefined();
    expect(svg).toContain(`timeline-${VARIANTS[index]?.name}-title`);
    expect(svg).not.toMatch(/style=|NaN|undefined|Infinity/u);
  }
});

test.each(VARIANTS.map(({ name }, index) => [name, index] as const))('its %s variant leads everywhere', (_, index) => {
  const links = elementsOf(parseHtml(drawings[index] ?? ''), 'a');
  for (const it of links) expect(attribute(it, 'ariaLabel')).toBeTruthy();
  const hrefs = links.map((it) => attribute(it, 'href'));
  expect(hrefs).toEqual(
    expect.arrayContaining([
      to.event('first-rails'),
      to.event('new-fares'),
      to.paragraph('tram-note-2019', 2),
      to.claim('tram-diary-2023/day'),
      to.source('tram-letter-2022'),
      to.facts('2024-02'),
      to.facts('2025-03-31'),
    ]),
  );
});

test('a link says what is written on it', () => {
  const named = elementsOf(parseHtml(drawings[0] ?? ''), 'a').map((it) => attribute(it, 'ariaLabel'));
  expect(named).toEqual(
    expect.arrayContaining([
      'About the first-rails of the tram line, 1901',
      'D1a: About D1a',
      '2 facts, First half of 2024, for Text T',
      'says about 2019, in paragraph 2',
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
