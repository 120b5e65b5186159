import type { Element } from 'hast';
import { s } from 'hastscript';
import type { ConfidenceLevel } from '../model/confidence.ts';

/** The size that a gauge is drawn in, in pixels. */
export const GAUGE = { width: 20, height: 8 } as const;

/** How many quarters of its bar each fills. */
const FILLED: Readonly<Record<ConfidenceLevel, number>> = {
  asserted: 4,
  likely: 3,
  seeming: 2,
  possible: 1,
  advised: 0,
  reported: 0,
};

/** A bar filled in quarters, hatched for what is reported, a dashed outline for advice, in the colour around it. */
export function gaugeShape(level: ConfidenceLevel): Element {
  const { width, height } = GAUGE;
  const frame = s('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    fill: 'none',
    stroke: 'currentColor',
    ...(level === 'advised' ? { strokeDashArray: '3 2' } : {}),
  });
  const bar = s('rect', { x: 0, y: 0, width: (width * FILLED[level]) / 4, height, fill: 'currentColor' });
  const hatching = s('path', { d: hatched(), stroke: 'currentColor' });
  return s('g', [frame, ...(FILLED[level] > 0 ? [bar] : []), ...(level === 'reported' ? [hatching] : [])]);
}

/** Strokes that rise to the right, each cut off where the bar ends: a pattern would need a definition of its own. */
function hatched(): string {
  const { width, height } = GAUGE;
  const step = 4;
  let strokes = '';
  for (let foot = step - height; foot < width; foot += step) {
    const at = (along: number) => `${along} ${height - (along - foot)}`;
    strokes += `M${at(Math.max(foot, 0))}L${at(Math.min(foot + height, width))}`;
  }
  return strokes;
}
