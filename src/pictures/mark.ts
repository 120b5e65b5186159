import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Mark } from '../model/vocabulary.ts';

/** The corners of each mark in a box of 10 by 10; a circle has none. */
const CORNERS: Readonly<Record<Exclude<Mark, 'circle'>, string>> = {
  square: '0,0 10,0 10,10 0,10',
  triangle: '5,0 10,10 0,10',
  diamond: '5,0 10,5 5,10 0,5',
  pentagon: '5,0 10,3.8 8.2,10 1.8,10 0,3.8',
  hexagon: '2.5,0 7.5,0 10,5 7.5,10 2.5,10 0,5',
};

/**
 * A source’s mark, 10 by 10; an enclosing `mark-…` class gives it its colour.
 *
 * @param x its left edge
 * @param y its top
 */
export function mark(kind: Mark, x: number, y: number): Element {
  const shape = kind === 'circle' ? s('circle', { cx: 5, cy: 5, r: 5 }) : s('polygon', { points: CORNERS[kind] });
  return s('g', { className: ['mark-shape'], transform: `translate(${x} ${y})`, ariaHidden: 'true' }, [shape]);
}
