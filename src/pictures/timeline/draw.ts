import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Graph } from '../../graph/graph.ts';
import { formatEdtf } from '../../model/edtf.ts';
import type { Routes } from '../../model/routes.ts';
import { markShape } from '../mark.ts';
import { picture, rect, round, words } from '../svg.ts';
import { drawBars, drawCounts } from './draw-facts.ts';
import { BASELINE, drawLabel } from './draw-label.ts';
import { shortDate, titleHeight } from './label.ts';
import { layout } from './layout.ts';
import type { Mark, PlacedLabel, TimelineLayout } from './layout.ts';
import { lastDay, select } from './select.ts';
import type { TimelineData } from './select.ts';
import { VARIANTS } from './variant.ts';
import type { Variant } from './variant.ts';

/** The timeline in each of its forms: which one is shown, the style sheet says. */
export function drawTimeline(graph: Graph, to: Routes): string[] {
  const data = select(graph);
  return VARIANTS.map((variant) => draw(data, variant, to));
}

function draw(data: TimelineData, variant: Variant, to: Routes): string {
  const drawing = layout(data, variant);
  const { height, heads, labels, lanes, marks } = drawing;
  const { width, size } = variant;
  const marked = new Set(lanes.map(({ side }) => side)).size < lanes.length || heads.length === 0;
  const id = `timeline-${variant.name}`;
  return picture({ id, title: 'Timeline', description: descriptionOf(data), width, height, className: id }, [
    ...heads.map(({ source, side, x, y }) =>
      s('g', { className: ['head', `mark-${source.mark}`] }, [
        markShape(source.mark, x + side * 5, y, 4.5),
        words(source.short, x + side * 14, y + BASELINE, {
          fontSize: size,
          ...(side < 0 ? { textAnchor: 'end' } : {}),
        }),
      ]),
    ),
    drawAxis(drawing, lastDay(data)),
    ...lanes.map(drawBars),
    ...drawLeaders(labels, variant),
    ...marks.map(drawMark),
    ...lanes.map((lane) => drawCounts(lane, variant.small, to, marked)),
    ...labels.map((label) => drawLabel(label, variant, to)),
  ]);
}

function descriptionOf(data: TimelineData): string {
  const { events, sources, days, scale } = data;
  const facts = days.reduce((sum, day) => sum + day.facts.length, 0);
  return `${events.length} events that ${sources.length} articles speak of, on a scale from ${new Date(scale.min).getUTCFullYear()} to ${formatEdtf(lastDay(data))}, with the time in which each article was written${facts > 0 ? ` and ${facts} facts by which forecasts were judged` : ''}. The list below says the same in words.`;
}

/** The years as a strip of cells, and above them what came before, broken off. */
function drawAxis(drawing: TimelineLayout, end: string): Element {
  const { left, right, top, bottom, start, years, beforeScale, variant, foot } = drawing;
  const middle = (left + right) / 2;
  const centered = (text: string, y: number, fontSize = variant.size) =>
    words(text, middle, y, { fontSize, textAnchor: 'middle' });
  const cells = years.flatMap((cell, index) => {
    const height = cell.bottom - cell.top;
    return [
      ...(index % 2 === 1 ? [rect('cell', { x: left, y: cell.top, width: right - left, height })] : []),
      ...(height < variant.size * 1.4
        ? []
        : [centered(`${cell.year}`, cell.top + height / 2 + BASELINE, variant.small)]),
    ];
  });
  const path = (className: string, d: string) => s('path', { className: [className], d });
  const [x0, x1, y0, y1] = [round(left), round(right), round(start), round(start - 6)];
  const zigzag = [left, middle, right].map((at) => `M${round(at - 6)} ${round(start - 7)}l6 -5v4l6 -5`);
  const past = [
    path('past', `M${x0} ${round(top)}V${y1}M${x1} ${round(top)}V${y1}`),
    path('break', zigzag.join('')),
    ...beforeScale.map(({ year, y }) => centered(year, y + BASELINE)),
  ];
  return s('g', { className: ['axis'] }, [
    ...cells,
    path('edge', `M${x0} ${y0}V${round(bottom)}H${x1}V${y0}`),
    ...(beforeScale.length > 0 ? past : []),
    centered('record ends', foot),
    centered(shortDate(end), foot + 16),
  ]);
}

/** Lines from labels to their places in time, above whatever they cross. */
function drawLeaders(labels: readonly PlacedLabel[], variant: Variant): Element[] {
  const lines = labels.flatMap(({ subject, marks, side, ...label }) => {
    const [x, y] = [label.x - side * 5, label.y + titleHeight(1, variant) / 2];
    // A source’s label leads to one of its dates; an event’s also to those that sources give against the record.
    const source = 'source' in subject ? subject.source : undefined;
    return (source ? marks.slice(0, 1) : marks).map(({ top, bottom, ...mark }, index) => {
      const [begin, y0] = [mark.x + side * 4, (top + bottom) / 2];
      const bend = ((x - mark.x) * 2) / 3;
      const through = [begin + bend, y0, x - bend, y, x, y].map(round).join(' ');
      const own = source ? ['own-leader', `mark-${source.mark}`] : [];
      return {
        d: `M${round(begin)} ${round(y0)}C${through}`,
        className: ['leader', ...own, ...(index > 0 ? ['other'] : [])],
      };
    });
  });
  return [
    s('path', { className: ['casing'], d: lines.map(({ d }) => d).join('') }),
    ...lines.map(({ d, className }) => s('path', { className, d })),
  ];
}

function drawMark({ kind, shape, x, top, bottom, hedged }: Mark): Element {
  const className = ['moment', kind, ...(shape ? [`mark-${shape}`] : []), ...(hedged ? ['hedged'] : [])];
  const y = (top + bottom) / 2;
  if (bottom - top >= 5)
    return s('rect', { className, x: round(x - 2.5), y: round(top), width: 5, height: round(bottom - top) });
  if (shape && kind !== 'other') return s('g', { className }, [markShape(shape, x, y, 5)]);
  return s('circle', { className, cx: round(x), cy: round(y), r: 3 });
}
