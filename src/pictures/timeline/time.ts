import { scaleUtc } from 'd3-scale';
import type { Event } from '../../graph/graph.ts';
import { bounds } from '../../model/edtf.ts';
import type { TimelineData } from './select.ts';
import type { Variant } from './variant.ts';

/** Where something begins and ends on the way down, in pixels. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** How time runs down the picture, in pixels. */
export interface Time {
  readonly top: number;
  /** Where the scale begins; above it stand the earlier events, if any, and a break. */
  readonly start: number;
  readonly bottom: number;
  readonly years: readonly (Extent & { readonly year: number })[];
  readonly beforeScale: readonly { readonly year: string; readonly y: number }[];
  /** Where an EDTF date lies, as far as the axis shows it. */
  readonly place: (date: string) => Extent;
  /** Where an event’s own date lies: one from before the scale at its place above it. */
  readonly placeOf: (event: Event) => Extent;
  /** Where a moment lies, in milliseconds since 1970, be it beyond the axis. */
  readonly at: (moment: number) => number;
}

const YEAR = 365.2425 * 24 * 60 * 60 * 1000;
const EARLY = 62;
const BREAK = 16;

/** Time at one scale, every year as high as the variant says; what was before has a place of its own above. */
export function timeOf({ before, scale: span }: TimelineData, variant: Variant, top: number): Time {
  const start = top + before.length * EARLY + (before.length > 0 ? BREAK : 0);
  const bottom = start + ((span.max - span.min) / YEAR) * variant.year;
  const scale = scaleUtc([span.min, span.max], [start, bottom]);
  const clamped = scale.copy().clamp(true);
  const place = (date: string) => {
    const { min, max } = bounds(date);
    return { top: clamped(min), bottom: clamped(max) };
  };
  const earlyAt = (index: number) => top + (index + 0.5) * EARLY;
  const [first, last] = [new Date(span.min).getUTCFullYear(), new Date(span.max).getUTCFullYear()];
  return {
    top,
    start,
    bottom,
    years: Array.from({ length: last - first + 1 }, (_, index) => {
      const year = first + index;
      return { year, top: clamped(Date.UTC(year)), bottom: clamped(Date.UTC(year + 1)) };
    }),
    beforeScale: before.map(({ date }, index) => ({ year: /\d{4}/u.exec(date)?.[0] ?? '', y: earlyAt(index) })),
    place,
    placeOf: (event) => {
      const index = before.indexOf(event);
      return index < 0 ? place(event.date) : { top: earlyAt(index), bottom: earlyAt(index) };
    },
    at: (moment) => scale(moment),
  };
}
