import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Sureness } from '../graph/telling.ts';

/** How large a gauge is, in pixels. */
export const GAUGE = { width: 20, height: 8 } as const;

type Shown = Sureness['gauge'];

const FILLED: Readonly<Record<Shown, number>> = {
  asserted: 4,
  likely: 3,
  seeming: 2,
  possible: 1,
  advised: 0,
  reported: 0,
};

const idOf = (picture: string, shown: Shown) => `${picture}-${shown}`;

/**
 * The gauges of a picture, drawn once for all the places that show them: a bar filled in quarters, hatched
 * for what is reported, a dashed outline for advice.
 *
 * @param picture the id of the picture’s frame
 * @param shown which gauges the picture has
 */
export function gaugeDefinitions(picture: string, shown: Iterable<Shown>): Element {
  return s(
    'defs',
    [...new Set(shown)].sort().map((each) => s('g', { id: idOf(picture, each) }, drawn(each))),
  );
}

/** A gauge with its upper left corner at a point, in the colour of the text around it. */
export function gauge(picture: string, shown: Shown, x: number, y: number): Element {
  return s('use', { href: `#${idOf(picture, shown)}`, x, y });
}

function drawn(shown: Shown): Element[] {
  const { width, height } = GAUGE;
  const filled = FILLED[shown];
  const outline = s('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    fill: 'none',
    stroke: 'currentColor',
    ...(shown === 'advised' ? { strokeDasharray: '3 2' } : {}),
  });
  if (filled > 0)
    return [outline, s('rect', { width: (width * filled) / FILLED.asserted, height, fill: 'currentColor' })];
  return shown === 'reported'
    ? [outline, s('path', { d: hatching(width, height), stroke: 'currentColor' })]
    : [outline];
}

/** Slanting lines that stay inside a bar: a pattern would need a definition of its own. */
function hatching(width: number, height: number): string {
  const step = 4;
  const starts = Array.from({ length: Math.floor((width - height) / step) + 1 }, (_, index) => index * step);
  return starts.map((x) => `M${x} ${height}l${height} ${-height}`).join('');
}
