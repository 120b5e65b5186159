import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Sureness } from '../graph/telling.ts';

const QUARTERS: Readonly<Record<Sureness['gauge'], number>> = {
  asserted: 4,
  likely: 3,
  seeming: 2,
  possible: 1,
  advised: 0,
  reported: 0,
};

const WIDTH = 22;
const HEIGHT = 9;

/**
 * How sure a source is, as the gauge of every page shows it: a bar filled in quarters; advice has a dashed
 * one, hearsay a hatched one.
 *
 * @param x its left edge
 * @param y its top
 */
export function gauge(kind: Sureness['gauge'], x: number, y: number): Element {
  const filled = (WIDTH * QUARTERS[kind]) / 4;
  const hatch = [3, 8, 13, 18].map((at) => s('path', { d: `M${x + at} ${y + HEIGHT}l4-${HEIGHT}` }));
  return s('g', { className: ['gauge', `gauge-${kind}`], ariaHidden: 'true' }, [
    s('rect', { className: ['frame'], x, y, width: WIDTH, height: HEIGHT }),
    ...(filled > 0 ? [s('rect', { className: ['fill'], x, y, width: filled, height: HEIGHT })] : []),
    ...(kind === 'reported' ? hatch : []),
  ]);
}
