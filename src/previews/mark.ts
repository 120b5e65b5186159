import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Mark } from '../model/vocabulary.ts';

/** Hundredths of a pixel are not seen. */
const round = (value: number) => Math.round(value * 100) / 100;

/** Corners of each mark in a square from −1 to 1; a circle has none. */
const CORNERS: Readonly<Record<Exclude<Mark, 'circle'>, string>> = {
  square: '-.9,-.9 .9,-.9 .9,.9 -.9,.9',
  triangle: '0,-1 1,1 -1,1',
  diamond: '0,-1 1,0 0,1 -1,0',
  pentagon: '0,-1 1,-.24 .64,1 -.64,1 -1,-.24',
  hexagon: '-.5,-1 .5,-1 1,0 .5,1 -.5,1 -1,0',
  drop: '-1,-1 1,-1 0,1',
  star: '0,-1 .29,-.4 .95,-.31 .47,.15 .59,.81 0,.5 -.59,.81 -.47,.15 -.95,-.31 -.29,-.4',
  plus: '-.34,-1 .34,-1 .34,-.34 1,-.34 1,.34 .34,.34 .34,1 -.34,1 -.34,.34 -1,.34 -1,-.34 -.34,-.34',
  bar: '-1,-.4 1,-.4 1,.4 -1,.4',
  arrow: '-1,-1 1,0 -1,1 -.5,0',
  hourglass: '-1,-1 1,-1 .2,0 1,1 -1,1 -.2,0',
};

/**
 * A source’s mark, in the colour around it.
 *
 * @param x its middle
 * @param y its middle
 * @param radius half of its width
 */
export function markShape(mark: Mark, x: number, y: number, radius: number): Element {
  if (mark === 'circle') return s('circle', { cx: x, cy: y, r: radius });
  const points = CORNERS[mark].split(' ').map((corner) => {
    const [dx = 0, dy = 0] = corner.split(',').map(Number);
    return `${round(x + dx * radius)},${round(y + dy * radius)}`;
  });
  return s('polygon', { points: points.join(' ') });
}
