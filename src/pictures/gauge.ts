import type { Element } from 'hast';
import { s } from 'hastscript';
import type { ConfidenceLevel } from '../model/confidence.ts';
import type { Box } from './svg.ts';
import { round } from './svg.ts';

/** How large a gauge is, in pixels. */
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

const idOf = (picture: string, level: ConfidenceLevel) => `${picture}-${level}`;

/**
 * The gauges of a picture, drawn once for all the places that show them: a bar filled in quarters, hatched
 * for what is reported, a dashed outline for advice.
 *
 * @param picture the id of the picture’s frame
 * @param shown which gauges the picture has
 */
export function gaugeDefinitions(picture: string, shown: Iterable<ConfidenceLevel>): Element {
  return s(
    'defs',
    [...new Set(shown)]
      .sort()
      .map((each) => s('g', { id: idOf(picture, each) }, drawn(each, { x: 0, y: 0, ...GAUGE }))),
  );
}

/** A gauge with its upper left corner at a point, in the colour of the text around it. */
export function gauge(picture: string, level: ConfidenceLevel, x: number, y: number): Element {
  return s('use', { href: `#${idOf(picture, level)}`, x, y });
}

/** A gauge of any size. */
export function drawBar(level: ConfidenceLevel, box: Box): Element {
  return s('g', { className: ['bar', `bar-${level}`] }, drawn(level, box));
}

function drawn(level: ConfidenceLevel, box: Box): Element[] {
  const { x, y, width, height } = box;
  const filled = FILLED[level];
  const frame = s('rect', {
    x: round(x + 0.5),
    y: round(y + 0.5),
    width: round(width - 1),
    height: round(height - 1),
    fill: 'none',
    stroke: 'currentColor',
    ...(level === 'advised' ? { strokeDashArray: '3 2' } : {}),
  });
  if (filled > 0) {
    const quarters = { x: round(x), y: round(y), width: round((width * filled) / 4), height: round(height) };
    return [frame, s('rect', { ...quarters, fill: 'currentColor' })];
  }
  return level === 'reported' ? [frame, s('path', { d: hatching(box), stroke: 'currentColor' })] : [frame];
}

/** Strokes that rise to the right, each cut off where the bar ends: a pattern would need a definition of its own. */
function hatching({ x, y, width, height }: Box): string {
  const step = 4;
  let strokes = '';
  for (let foot = step - height; foot < width; foot += step) {
    const at = (along: number) => `${round(x + along)} ${round(y + height - (along - foot))}`;
    strokes += `M${at(Math.max(foot, 0))}L${at(Math.min(foot + height, width))}`;
  }
  return strokes;
}
