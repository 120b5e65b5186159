import { s } from 'hastscript';
import { expect, test } from 'vitest';
import { valuesOf, STRENGTHS } from '../../../src/model/vocabulary.ts';
import { GAUGE, gauge, gaugeDefinitions } from '../../../src/pictures/gauge.ts';
import { picture } from '../../../src/pictures/svg.ts';

const FRAME = { id: 'tram', title: 'Trams', description: 'Each of them.', width: 10, height: 5, className: 'map' };
const drawn = (shown: Parameters<typeof gaugeDefinitions>[1]) => picture(FRAME, [gaugeDefinitions('tram', shown)]);

test('a gauge is filled in quarters', () => {
  const filled = (shown: 'asserted' | 'likely' | 'seeming' | 'possible') =>
    Number(/width="([\d.]+)" height="\d+" fill="currentColor"/u.exec(drawn([shown]))?.[1]) / GAUGE.width;
  expect((['asserted', 'likely', 'seeming', 'possible'] as const).map(filled)).toEqual([1, 0.75, 0.5, 0.25]);
});

test('advice is a dashed outline, and what is reported is hatched within the bar', () => {
  expect(drawn(['advised'])).toMatch(/^(?!.*fill="currentColor").*stroke-dasharray/su);
  const strokes = [...drawn(['reported']).matchAll(/M(\d+) (\d+)L(\d+) (\d+)/gu)].map(([, ...all]) => all.map(Number));
  expect(strokes.length).toBeGreaterThan(2);
  for (const [x = NaN, y = NaN, right = NaN, up = NaN] of strokes) {
    expect(right - x).toBe(y - up);
    expect(Math.min(x, up)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(GAUGE.width);
    expect(y).toBeLessThanOrEqual(GAUGE.height);
  }
});

test('no two gauges look the same, and each is defined once', () => {
  const all = [...valuesOf(STRENGTHS), 'reported'] as const;
  const looks = all.map((shown) => drawn([shown]).replaceAll(shown, ''));
  expect(new Set(looks).size).toBe(all.length);
  expect(drawn(['likely', 'asserted', 'likely']).match(/id="tram-likely"/gu)).toHaveLength(1);
  expect(drawn(['likely', 'asserted'])).toBe(drawn(['asserted', 'likely']));
});

test('a gauge names the definition that it shows', () => {
  expect(gauge('tram', 'likely', 3, 4)).toEqual(s('use', { href: '#tram-likely', x: 3, y: 4 }));
});
