import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from '../svg.ts';

/** How far the foot of a line of type is below its middle. */
export const BASELINE = 4.5;

/** A line of type that runs from a place to the right (1), to it from the left (−1), or has it in its middle (0). */
export function words(x: number, y: number, text: string, side: -1 | 0 | 1, size: number, className?: string): Element {
  const textAnchor = side === 0 ? 'middle' : 'end';
  return s(
    'text',
    {
      x: round(x),
      y: round(y),
      fontSize: round(size),
      ...(side === 1 ? {} : { textAnchor }),
      ...(className ? { className: [className] } : {}),
    },
    text,
  );
}

/** Room to aim at, unseen. */
export function hitArea(x: number, y: number, width: number, height: number): Element {
  return s('rect', { className: ['hit'], x: round(x), y: round(y), width: round(width), height: round(height) });
}
