import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Sureness } from '../../graph/telling.ts';
import { round } from '../svg.ts';

/** Where something stands in a picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FILLED: Readonly<Record<Sureness['gauge'], number>> = {
  asserted: 4,
  likely: 3,
  seeming: 2,
  possible: 1,
  advised: 0,
  reported: 0,
};
const HATCH = 4;

/**
 * How sure a source is, as a bar filled in quarters, in the color of the text around it: advice is a dashed
 * frame, hearsay is hatched.
 */
export function drawBar(sureness: Sureness['gauge'], { x, y, width, height }: Box): Element {
  const at = { x: round(x), y: round(y), height: round(height) };
  const frame = { ...at, width: round(width), fill: 'none', stroke: 'currentColor' };
  return s('g', { className: ['bar', `bar-${sureness}`] }, [
    s('rect', sureness === 'advised' ? { ...frame, strokeDashArray: '2 2' } : frame),
    ...(FILLED[sureness] > 0
      ? [s('rect', { ...at, width: round((width * FILLED[sureness]) / 4), fill: 'currentColor' })]
      : []),
    ...(sureness === 'reported'
      ? [s('path', { d: hatching({ x, y, width, height }), fill: 'none', stroke: 'currentColor' })]
      : []),
  ]);
}

/** Strokes that rise to the right, each cut off where the box ends. */
function hatching({ x, y, width, height }: Box): string {
  const strokes: string[] = [];
  for (let foot = HATCH - height; foot < width; foot += HATCH) {
    const from = Math.max(foot, 0);
    const to = Math.min(foot + height, width);
    strokes.push(
      `M${round(x + from)} ${round(y + height - (from - foot))}L${round(x + to)} ${round(y + height - (to - foot))}`,
    );
  }
  return strokes.join('');
}
