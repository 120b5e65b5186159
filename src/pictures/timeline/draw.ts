import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Graph } from '../../graph/graph.ts';
import { formatEdtf } from '../../model/edtf.ts';
import type { Routes } from '../../model/routes.ts';
import { markShape } from '../mark.ts';
import { picture, round } from '../svg.ts';
import { axis } from './draw-axis.ts';
import { drawLabel } from './draw-label.ts';
import { drawBars, drawCounts } from './draw-lane.ts';
import { VARIANTS } from './variant.ts';
import { layout } from './layout.ts';
import type { TimelineLayout } from './layout.ts';
import type { Mark } from './marks.ts';
import type { Placed } from './place-labels.ts';
import { lastDay, select } from './select.ts';
import type { TimelineData } from './select.ts';
import { BASELINE, words } from './svg-text.ts';

/** The timeline in each of its forms: which one is shown, the style sheet says. */
export function drawTimeline(graph: Graph, to: Routes): string[] {
  const data = select(graph);
  return VARIANTS.map((variant) => draw(data, layout(data, variant), to));
}

/** The timeline as SVG. */
export function draw(data: TimelineData, drawing: TimelineLayout, to: Routes): string {
  const { variant, height, heads, labels, lanes, marks } = drawing;
  const marked = new Set(lanes.map(({ side }) => side)).size < lanes.length || heads.length === 0;
  return picture(
    {
      id: `timeline-${variant.name}`,
      title: 'Timeline',
      description: descriptionOf(data),
      width: variant.width,
      height,
      className: `timeline-${variant.name}`,
    },
    [
      ...heads.map(({ source, side, x, y }) =>
        s('g', { className: ['head', `mark-${source.mark}`] }, [
          markShape(source.mark, x + side * 5, y, 4.5),
          words(x + side * 14, y + BASELINE, source.short, side, variant.size),
        ]),
      ),
      axis(drawing),
      ...lanes.map(drawBars),
      ...leaders(labels),
      ...marks.map(drawMark),
      ...lanes.map((lane) => drawCounts(lane, variant.size, to, marked)),
      ...labels.map((label) => drawLabel(label, variant.size, to)),
    ],
  );
}

function descriptionOf(data: TimelineData): string {
  const { before, happenings, sources, days, scale } = data;
  const facts = days.reduce((sum, day) => sum + day.facts.length, 0);
  return `${before.length + happenings.length} events that ${sources.length} sources speak of, on a scale from ${new Date(scale.min).getUTCFullYear()} to ${formatEdtf(lastDay(data))}, with the time in which each source was written${facts > 0 ? ` and ${facts} facts by which forecasts were judged` : ''}. The list below says the same in words.`;
}

/** Lines from labels to their places in time, above whatever they cross. */
function leaders(labels: readonly Placed[]): Element[] {
  const lines = labels.flatMap(({ subject, from, to: [x, y], side }) =>
    from
      // A source’s label leads to one of its dates; an event’s also to those that sources give against the record.
      .filter((_, index) => index === 0 || 'event' in subject)
      .map(([x0, y0], index) => {
        const begin = x0 + side * 4;
        const bend = ((x - x0) * 2) / 3;
        const through = [begin + bend, y0, x - bend, y, x, y].map(round).join(' ');
        const own = 'source' in subject ? ['own-leader', `mark-${subject.source.mark}`] : [];
        return {
          d: `M${round(begin)} ${round(y0)}C${through}`,
          className: ['leader', ...own, ...(index > 0 ? ['other'] : [])],
        };
      }),
  );
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
