import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Mark } from '../../model/vocabulary.ts';
import { round } from '../svg.ts';

/** Corners of each mark within a square of side 1, as the style sheet of the page cuts them. */
const CORNERS: Readonly<Record<Exclude<Mark, 'circle'>, readonly (readonly [number, number])[]>> = {
  square: [[0, 0], [1, 0], [1, 1], [0, 1]], // prettier-ignore
  triangle: [[0.5, 0], [1, 1], [0, 1]], // prettier-ignore
  diamond: [[0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]], // prettier-ignore
  pentagon: [[0.5, 0], [1, 0.38], [0.82, 1], [0.18, 1], [0, 0.38]], // prettier-ignore
  hexagon: [[0.25, 0], [0.75, 0], [1, 0.5], [0.75, 1], [0.25, 1], [0, 0.5]], // prettier-ignore
};

/**
 * A source’s mark, in the color of the text around it.
 *
 * @param x where its left edge stands
 * @param y where its top stands
 * @param size its width and height, in pixels
 */
export function drawMark(mark: Mark, x: number, y: number, size: number): Element {
  if (mark === 'circle')
    return s('circle', { cx: round(x + size / 2), cy: round(y + size / 2), r: round(size / 2), fill: 'currentColor' });
  const points = CORNERS[mark].map(([left, top]) => `${round(x + left * size)},${round(y + top * size)}`).join(' ');
  return s('polygon', { points, fill: 'currentColor' });
}
