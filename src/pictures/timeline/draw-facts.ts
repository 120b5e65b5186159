import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Routes } from '../../model/routes.ts';
import { countOf } from '../../wording/phrases.ts';
import { markShape } from '../mark.ts';
import { link, rect, round, words } from '../svg.ts';
import { BASELINE } from './draw-label.ts';
import type { Lane } from './fact-bars.ts';

/** Bars that grow away from the axis, with the dates in them. */
export function drawBars({ source, side, x, bottom, bars }: Lane): Element {
  return s('g', { className: ['lane', `mark-${source.mark}`] }, [
    s('path', { className: ['base'], d: `M${round(x)} ${round(bars[0]?.top ?? bottom)}V${round(bottom)}` }),
    ...bars.flatMap(({ top, end, length, ticks }) => {
      const across = round(side * length);
      const box = (from: number, to: number) => `M${round(x)} ${round(from)}h${across}V${round(to)}h${-across}z`;
      return [
        s('path', { className: ['bar'], d: box(top + 1, Math.max(top + 2, end - 1)) }),
        s('path', { className: ['tick'], d: ticks.map((tick) => box(tick.top, tick.bottom)).join('') }),
      ];
    }),
  ]);
}

/**
 * How many facts each bar holds, as a link to the first of them.
 *
 * @param marked whether the lane bears its source’s mark, for nothing else says whose it is
 */
export function drawCounts(
  { source, side, x, width, bottom: end, bars }: Lane,
  size: number,
  to: Routes,
  marked: boolean,
): Element {
  return s('g', { className: ['lane', `mark-${source.mark}`] }, [
    ...(marked ? [markShape(source.mark, x + side * 5, (bars[0]?.top ?? end) - 8, 4.5)] : []),
    ...bars.map(({ first, count, name, top, bottom, length }) => {
      const look = { fontSize: size, ...(side < 0 ? { textAnchor: 'end' } : {}), className: ['number'] };
      return link(to.facts(first), `${countOf(count, 'fact')}, ${name}, for ${source.short}`, [
        rect('hit', { x: Math.min(x, x + side * width), y: top, width, height: bottom - top }),
        words(`${count}`, x + side * (length + 4), (top + bottom) / 2 + BASELINE, look),
      ]);
    }),
  ]);
}
