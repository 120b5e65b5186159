import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from '../svg.ts';
import { shortDate } from './label.ts';
import type { TimelineLayout } from './layout.ts';
import { BASELINE, words } from './svg-text.ts';

/** The years as a strip of cells, and above them what came before, broken off. */
export function axis({
  left,
  right,
  top,
  bottom,
  start,
  years,
  beforeScale,
  variant,
  foot,
  lastDay,
}: TimelineLayout): Element {
  const middle = (left + right) / 2;
  const [x, width] = [round(left), round(right - left)];
  const cells = years.flatMap((cell, index) => {
    const tall = cell.bottom - cell.top;
    return [
      ...(index % 2 === 1
        ? [s('rect', { className: ['cell'], x, y: round(cell.top), width, height: round(tall) })]
        : []),
      ...(tall < variant.size * 1.4
        ? []
        : [words(middle, cell.top + tall / 2 + BASELINE, `${cell.year}`, 0, variant.size - 1)]),
    ];
  });
  const zigzag = [left, middle, right].map((at) => `M${round(at - 6)} ${round(start - 7)}l6 -5v4l6 -5`).join('');
  const past =
    beforeScale.length === 0
      ? []
      : [
          s('path', {
            className: ['past'],
            d: `M${x} ${round(top)}V${round(start - 6)}M${round(right)} ${round(top)}V${round(start - 6)}`,
          }),
          s('path', { className: ['break'], d: zigzag }),
          ...beforeScale.map(({ year, y }) => words(middle, y + BASELINE, year, 0, variant.size)),
        ];
  return s('g', { className: ['axis'] }, [
    ...cells,
    s('path', { className: ['edge'], d: `M${x} ${round(start)}V${round(bottom)}H${round(right)}V${round(start)}` }),
    ...past,
    words(middle, foot, 'record ends', 0, variant.size),
    words(middle, foot + 16, shortDate(lastDay), 0, variant.size),
  ]);
}
