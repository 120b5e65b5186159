import type { Source } from '../../graph/graph.ts';
import type { Mark as Shape } from '../../model/vocabulary.ts';
import type { EventWithClaims } from './select.ts';
import type { Extent, Time } from './time.ts';

/** What has dates beside the axis, and a label: an event, or a source. */
export type Subject = EventWithClaims | { readonly source: Source };

/** A date beside the axis, as high as it is unsure. */
export interface UnplacedMark extends Extent {
  /** `other`: the date that a source gives an event against the record. */
  readonly kind: 'event' | 'other' | 'issued' | 'written';
  readonly hedged: boolean;
  readonly shape?: Shape | undefined;
}

/** Whether a date says “about” or “perhaps”. */
export function isHedged(date: string): boolean {
  return /[~?%]/u.test(date);
}

/**
 * The dates of a subject, the first where its label wants to stand: an event’s by the record and then what sources say
 * against it; when a source was written, where that is known, and then when it came out.
 */
export function marksOf(subject: Subject, { place, placeOf }: Time): [UnplacedMark, ...UnplacedMark[]] {
  const mark = (kind: UnplacedMark['kind'], date: string, shape?: Shape) => ({
    kind,
    shape,
    hedged: isHedged(date),
    ...place(date),
  });
  if ('source' in subject) {
    const { written, issued, mark: shape } = subject.source;
    const cameOut = mark('issued', issued, shape);
    return written ? [mark('written', written.date, shape), cameOut] : [cameOut];
  }
  const { event, others } = subject;
  return [
    { ...mark('event', event.date), ...placeOf(event) },
    ...others.map(({ date, source }) => mark('other', date, source.mark)),
  ];
}

/** A point is drawn this much higher than it is, so much room does it take, in pixels. */
const POINT = 9;

/** The tracks of marks, counted from the axis: marks that would cover each other stand beside each other. */
export function assignTracks<Mark extends Extent>(marks: readonly Mark[]): Map<Mark, number> {
  const ends: number[] = [];
  const top = (mark: Mark) => Math.min(mark.top, (mark.top + mark.bottom - POINT) / 2);
  const bottom = (mark: Mark) => Math.max(mark.bottom, (mark.top + mark.bottom + POINT) / 2);
  const sorted = marks.toSorted((a, b) => top(a) - top(b) || bottom(a) - bottom(b));
  return new Map(
    sorted.map((mark) => {
      const free = ends.findIndex((end) => end <= top(mark));
      const track = free < 0 ? ends.length : free;
      ends[track] = bottom(mark) + 1;
      return [mark, track];
    }),
  );
}
