import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Routes } from '../../model/routes.ts';
import { markShape } from '../mark.ts';
import { link, round } from '../svg.ts';
import type { Lane } from './lane.ts';
import { BASELINE, hitArea, words } from './svg-text.ts';
import { countOf } from '../../wording/phrases.ts';

/** Bars that grow away from the axis, with the dates in them. */
export function drawBars({ source, side, x, top, bottom, bins }: Lane): Element {
  return s('g', { className: ['lane', `mark-${source.mark}`] }, [
    s('path', { className: ['base'], d: `M${round(x)} ${round(top)}V${round(bottom)}` }),
    ...bins.flatMap(({ top: begin, end, length, ticks }) => {
      const across = round(side * length);
      const box = (from: number, to: number) => `M${round(x)} ${round(from)}h${across}V${round(to)}h${-across}z`;
      return [
        s('path', { className: ['bar'], d: box(begin + 1, Math.max(begin + 2, end - 1)) }),
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
  { source, side, x, width, top, bins }: Lane,
  size: number,
  to: Routes,
  marked: boolean,
): Element {
  return s('g', { className: ['lane', `mark-${source.mark}`] }, [
    ...(marked ? [markShape(source.mark, x + side * 5, top - 8, 4.5)] : []),
    ...bins.map((bin) => {
      const middle = (bin.top + bin.bottom) / 2;
      return link(to.facts(bin.first), `${countOf(bin.count, 'fact')}, ${bin.name}, for ${source.short}`, [
        hitArea(Math.min(x, x + side * width), bin.top, width, bin.bottom - bin.top),
        words(x + side * (bin.length + 4), middle + BASELINE, `${bin.count}`, side, size - 1, 'number'),
      ]);
    }),
  ]);
}
