import type { Source } from '../../graph/graph.ts';
import { bounds } from '../../model/edtf.ts';
import type { Mark as Shape } from '../../model/vocabulary.ts';
import type { EventWithClaims } from './select.ts';
import type { Extent, Time } from './time.ts';
import type { Side } from './variant.ts';

/** A date beside the axis, as high as it is unsure. */
export interface UnplacedMark extends Extent {
  /** The event or source whose date it is. */
  readonly of: string;
  /** `other`: the date that a source gives an event against the record. */
  readonly kind: 'event' | 'other' | 'issued' | 'written';
  readonly hedged: boolean;
  readonly shape?: Shape;
}

/** A date in its place. */
export interface Mark extends UnplacedMark {
  /** How far from the axis: dates that would cover each other stand side by side. */
  readonly track: number;
  readonly side: Side;
  readonly x: number;
}

/** Whether a date says “about” or “perhaps”. */
export function isHedged(date: string): boolean {
  return /[~?%]/u.test(date);
}

/**
 * The marks of an event: its date first, then what sources say against it.
 *
 * @param extent where its date lies
 */
export function eventMarks(
  { event }: EventWithClaims,
  extent: Extent,
  place: Time['place'],
  own: readonly Source[],
): UnplacedMark[] {
  const others = (event.datedOtherwise ?? []).flatMap(({ source, date }) =>
    own
      .filter(({ id }) => id === source)
      .map(({ mark }): UnplacedMark => ({
        of: event.id,
        kind: 'other',
        ...place(bounds(date)),
        hedged: isHedged(date),
        shape: mark,
      })),
  );
  return [{ of: event.id, kind: 'event', ...extent, hedged: isHedged(event.date) }, ...others];
}

/** The marks of a source: when it was written first, where that is known, then when it came out. */
export function sourceMarks({ id, written, issued, mark: shape }: Source, place: Time['place']): UnplacedMark[] {
  const mark = (kind: UnplacedMark['kind'], date: string): UnplacedMark => ({
    of: id,
    kind,
    ...place(bounds(date)),
    hedged: isHedged(date),
    shape,
  });
  return [...(written ? [mark('written', written.date)] : []), mark('issued', issued)];
}

/** A point is drawn this much higher than it is, so much room does it take. */
const POINT = 9;

/** Marks beside each other where they would cover each other, as near to the axis as there is room. */
export function assignTracks(marks: readonly UnplacedMark[]): (UnplacedMark & { readonly track: number })[] {
  const ends: number[] = [];
  const placed = new Map<UnplacedMark, number>();
  const top = (mark: UnplacedMark) => Math.min(mark.top, (mark.top + mark.bottom - POINT) / 2);
  const bottom = (mark: UnplacedMark) => Math.max(mark.bottom, (mark.top + mark.bottom + POINT) / 2);
  for (const mark of marks.toSorted((a, b) => top(a) - top(b) || bottom(a) - bottom(b))) {
    const free = ends.findIndex((end) => end <= top(mark));
    const track = free < 0 ? ends.length : free;
    ends[track] = bottom(mark) + 1;
    placed.set(mark, track);
  }
  return marks.map((mark) => ({ ...mark, track: placed.get(mark) ?? 0 }));
}
