import { s } from 'hastscript';
import { expect, test } from 'vitest';
import { link, picture, round } from '../../../src/pictures/svg.ts';

const FRAME = {
  id: 'tram',
  title: 'Riders & trams',
  description: 'Fewer <each> year.',
  width: 10.0049,
  height: 5,
  className: 'map wide',
};

test('a picture has a title and a description, its text is text, and it has no inline style', () => {
  const svg = picture(FRAME, [s('rect', { x: 1, y: 2, width: 3, height: 4 })]);
  expect(svg).toBe(
    '<svg class="picture map wide" viewBox="0 0 10 5" width="10" height="5" role="group" aria-labelledby="tram-title" aria-describedby="tram-description"><title id="tram-title">Riders &#x26; trams</title><desc id="tram-description">Fewer &#x3C;each> year.</desc><rect x="1" y="2" width="3" height="4" /></svg>',
  );
});

test('a link in a picture is named', () => {
  expect(picture(FRAME, [link('/claims/x/', 'T1a: Late', [s('text', 'T1a')], 'node main')])).toContain(
    '<a href="/claims/x/" aria-label="T1a: Late" class="node main"><text>T1a</text></a>',
  );
});

test('coordinates are short', () => {
  expect(round(1 / 3)).toBe(0.33);
});
