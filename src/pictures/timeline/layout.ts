import type { Source } from '../../graph/graph.ts';
import { columnsOf, sideOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { factBars } from './fact-bars.ts';
import type { Lane } from './fact-bars.ts';
import { labelOf } from './label.ts';
import type { Label } from './label.ts';
import { assignTracks, marksOf } from './marks.ts';
import type { Subject, UnplacedMark } from './marks.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import type { TimelineData } from './select.ts';
import { timeOf } from './time.ts';
import type { Time } from './time.ts';
import { SIDES } from './variant.ts';
import type { Side, Variant } from './variant.ts';

/** A date in its place: `x` is its middle. */
export interface Mark extends UnplacedMark {
  readonly x: number;
}

/** A label in its place: `x` is its edge towards the axis, `y` its upper edge. */
export interface PlacedLabel extends Label {
  readonly subject: Subject;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  /** The dates that it tells of. */
  readonly marks: readonly Mark[];
}

/** The timeline in its place, in pixels. */
export interface TimelineLayout
  extends Pick<Time, 'top' | 'start' | 'bottom' | 'years' | 'beforeScale'>, Pick<Columns, 'left' | 'right'> {
  readonly variant: Variant;
  readonly height: number;
  /** Where it is said that the record ends. */
  readonly foot: number;
  readonly marks: readonly Mark[];
  readonly labels: readonly PlacedLabel[];
  readonly lanes: readonly Lane[];
  /** Whose labels stand on a side, where there are two. */
  readonly heads: readonly { readonly source: Source; readonly side: Side; readonly x: number; readonly y: number }[];
}

const TOP = 8;
const HEAD = 20;
const FOOT = 18;
const LABEL_GAP = 7;

/** Where everything of the timeline stands, in one of its forms. */
export function layout(data: TimelineData, variant: Variant): TimelineLayout {
  const shown = SIDES.map((side) => ({
    side,
    own: data.sources.filter((source) => sideOf(data, variant, source) === side),
  }));
  const heads = variant.both ? Math.max(...shown.map(({ own }) => own.length)) * HEAD + TOP : 0;
  const time = timeOf(data, variant, heads + TOP);
  const tracked = shown.map(({ side, own }) => {
    const items = subjectsOf(data, own).map((subject) => ({ subject, dates: marksOf(subject, time) }));
    return { side, items, tracks: assignTracks(items.flatMap(({ dates }) => dates)) };
  });
  const highest = Math.max(-1, ...tracked.flatMap(({ tracks }) => [...tracks.values()]));
  const columns = columnsOf(data, variant, highest + 1);
  const items = tracked.flatMap(({ side, items: all, tracks }) =>
    all.map(({ subject, dates }) => ({
      ...labelOf(subject, side, columns.labelWidth, variant),
      subject,
      side,
      x: columns.labels(side),
      at: (dates[0].top + dates[0].bottom) / 2,
      marks: dates.map((mark) => ({ ...mark, x: columns.mark(side, tracks.get(mark) ?? 0) })),
    })),
  );
  // In the order of time, each as near to its date as the others let it.
  const labels = SIDES.flatMap((side) => {
    const wishes = items.filter((item) => item.side === side).sort((a, b) => a.at - b.at);
    const middles = resolveOverlaps(wishes, LABEL_GAP, time.top);
    return wishes.map((label, index) => ({ ...label, y: (middles[index] ?? 0) - label.height / 2 }));
  });
  const lanes = factBars(data, variant, time, columns.facts);
  const foot = Math.max(time.bottom, ...lanes.flatMap(({ bars }) => bars.map(({ bottom }) => bottom))) + FOOT;
  return {
    ...time,
    ...columns,
    variant,
    height: Math.ceil(Math.max(foot + 24, ...labels.map(({ y, height }) => y + height + 4))),
    foot,
    marks: items.flatMap(({ marks }) => marks),
    labels,
    lanes,
    heads: variant.both
      ? shown.flatMap(({ side, own }) =>
          own.map((source, index) => ({ source, side, x: columns.labels(side), y: 12 + index * HEAD })),
        )
      : [],
  };
}

/** What has a label beside some sources’ side of the axis: events that they speak of or date, and they themselves. */
function subjectsOf(data: TimelineData, own: readonly Source[]): Subject[] {
  const events = data.events.map(({ event, parts, others }) => ({
    event,
    parts: parts.filter(({ source }) => own.includes(source)),
    others: others.filter(({ source }) => own.includes(source)),
  }));
  return [
    ...events.filter(({ parts, others }) => parts.length + others.length > 0),
    ...own.map((source) => ({ source })),
  ];
}
