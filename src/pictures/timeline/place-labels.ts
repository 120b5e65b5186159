import type { Source } from '../../graph/graph.ts';
import type { Columns } from './columns.ts';
import type { Variant, Side } from './variant.ts';
import { eventLabel, sourceLabel, titleHeight } from './label.ts';
import type { Label } from './label.ts';
import type { Mark } from './marks.ts';
import type { EventWithClaims } from './select.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';

/** A label where it stands, and the lines that lead to its places in time. */
export interface Placed extends Label {
  readonly side: Side;
  /** Its edge towards the axis, and its upper edge. */
  readonly x: number;
  readonly y: number;
  readonly from: readonly (readonly [number, number])[];
  readonly to: readonly [number, number];
}

/** What stands on one side of the axis. */
export interface Shown {
  readonly side: Side;
  readonly own: readonly Source[];
  readonly happenings: readonly EventWithClaims[];
}

const GAP = 7;
const BEFORE = 5;

/**
 * The labels of a side in the order of time, each as near to its date as the others let it.
 *
 * @param marks those of that side; of each event and source, the one that its label wants to stand at first
 * @param top where the first may begin
 */
export function placeLabels(
  { side, own, happenings }: Shown,
  marks: readonly Mark[],
  { labelWidth, labels }: Columns,
  { size }: Variant,
  top: number,
): Placed[] {
  const x = labels(side);
  const items = [
    ...happenings.map((happening) => ({ id: happening.event.id, label: eventLabel(happening, own, labelWidth, size) })),
    ...own.map((source) => ({ id: source.id, label: sourceLabel(source, labelWidth, size) })),
  ]
    .map(({ id, label }) => {
      const from = marks.filter(({ of }) => of === id).map((mark) => [mark.x, (mark.top + mark.bottom) / 2] as const);
      return { label, from, at: from[0]?.[1] ?? top, height: label.height };
    })
    .sort((a, b) => a.at - b.at);
  const middles = resolveOverlaps(items, GAP, top);
  return items.map(({ label, from }, index) => {
    const y = (middles[index] ?? 0) - label.height / 2;
    return { ...label, side, x, y, from, to: [x - side * BEFORE, y + titleHeight(1, size) / 2] };
  });
}
