import type { Source } from '../../graph/graph.ts';
import { columnsOf, laneSideOf, sideOf } from './columns.ts';
import { SIDES } from './variant.ts';
import type { Variant, Side } from './variant.ts';
import { laneOf } from './lane.ts';
import type { Lane } from './lane.ts';
import { eventMarks, sourceMarks, assignTracks } from './marks.ts';
import type { Mark } from './marks.ts';
import { placeLabels } from './place-labels.ts';
import type { Placed, Shown } from './place-labels.ts';
import { lastDay } from './select.ts';
import type { TimelineData } from './select.ts';
import { timeOf } from './time.ts';
import type { Time } from './time.ts';

/** The timeline in its place. */
export interface TimelineLayout extends Pick<Time, 'top' | 'start' | 'bottom' | 'years' | 'beforeScale'> {
  readonly variant: Variant;
  readonly height: number;
  /** The edges of the axis. */
  readonly left: number;
  readonly right: number;
  /** The day on which the record ends, and where that is said. */
  readonly lastDay: string;
  readonly foot: number;
  readonly marks: readonly Mark[];
  readonly labels: readonly Placed[];
  readonly lanes: readonly Lane[];
  /** Whose labels stand on a side, where there are two. */
  readonly heads: readonly { readonly source: Source; readonly side: Side; readonly x: number; readonly y: number }[];
}

const TOP = 8;
const HEAD = 20;
const FOOT = 18;

/** Where everything of the timeline stands, in one of its forms. */
export function layout(data: TimelineData, variant: Variant): TimelineLayout {
  const shown = SIDES.map((side) => shownOn(data, variant, side));
  const heads = variant.both ? Math.max(...shown.map(({ own }) => own.length)) * HEAD + TOP : 0;
  const time = timeOf(data, variant, heads + TOP);
  const tracks = shown.map(({ own, happenings }) =>
    assignTracks([
      ...happenings.flatMap((happening) => eventMarks(happening, time.placeOf(happening), time.place, own)),
      ...own.flatMap((source) => sourceMarks(source, time.place)),
    ]),
  );
  const columns = columnsOf(data, variant, Math.max(0, ...tracks.flat().map(({ track }) => track + 1)));
  const sides = shown.map((it, index) => {
    const marks = (tracks[index] ?? []).map((mark): Mark => ({
      ...mark,
      side: it.side,
      x: columns.mark(it.side, mark.track),
    }));
    return { marks, labels: placeLabels(it, marks, columns, variant, time.top) };
  });
  const labels = sides.flatMap((side) => side.labels);
  const lanes = SIDES.flatMap((side) =>
    data.sources
      .filter((source) => laneSideOf(data, variant, source) === side)
      .map((source, index) =>
        laneOf(data, source, variant, time, { side, x: columns.lane(side, index), width: columns.laneWidth - 6 }),
      ),
  ).filter(({ bins }) => bins.length > 0);
  const foot = Math.max(time.bottom, ...lanes.flatMap(({ bins }) => bins.map(({ bottom }) => bottom))) + FOOT;
  return {
    ...time,
    variant,
    height: Math.ceil(Math.max(foot + 24, ...labels.map(({ y, height }) => y + height + 4))),
    left: columns.left,
    right: columns.right,
    lastDay: lastDay(data),
    foot,
    marks: sides.flatMap(({ marks }) => marks),
    labels,
    lanes,
    heads: variant.both
      ? shown.flatMap(({ side, own }) =>
          own.map((source, index) => ({ source, side, x: columns.labels(side), y: 12 + index * HEAD })),
        )
      : [],
  };
}

/** What stands on a side: its sources, and the events that they speak of or date. */
function shownOn(data: TimelineData, variant: Variant, side: Side): Shown {
  const own = data.sources.filter((source) => sideOf(data, variant, source) === side);
  const ids = new Set(own.map(({ id }) => id));
  const happenings = [...data.before, ...data.happenings].filter(
    ({ event, parts }) =>
      parts.some(({ source }) => ids.has(source.id)) || event.datedOtherwise?.some(({ source }) => ids.has(source)),
  );
  return { side, own, happenings };
}
