import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Mark } from '../model/vocabulary.ts';
import { round } from './svg.ts';

/** Corners of each mark in a square from −1 to 1; a circle has none. */
const CORNERS: Readonly<Record<Exclude<Mark, 'circle'>, string>> = {
  square: '-.9,-.9 .9,-.9 .9,.9 -.9,.9',
  triangle: '0,-1 1,1 -1,1',
  diamond: '0,-1 1,0 0,1 -1,0',
  pentagon: '0,-1 1,-.24 .64,1 -.64,1 -1,-.24',
  hexagon: '-.5,-1 .5,-1 1,0 .5,1 -.5,1 -1,0',
};

/**
 * A source’s mark inside a picture, in the colour that the class of the mark gives it.
 *
 * @param x its middle
 * @param y its middle
 * @param radius half of its width
 */
export function markShape(mark: Mark, x: number, y: number, radius: number): Element {
  if (mark === 'circle') return s('circle', { className: ['own'], cx: round(x), cy: round(y), r: radius });
  const points = CORNERS[mark].split(' ').map((corner) => {
    const [dx = 0, dy = 0] = corner.split(',').map(Number);
    return `${round(x + dx * radius)},${round(y + dy * radius)}`;
  });
  return s('polygon', { className: ['own'], points: points.join(' ') });
}
