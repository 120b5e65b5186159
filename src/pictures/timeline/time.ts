import { scaleUtc } from 'd3-scale';
import { bounds } from '../../model/edtf.ts';
import type { Bounds } from '../../model/edtf.ts';
import type { Variant } from './variant.ts';
import type { TimelineData, EventWithClaims } from './select.ts';

/** Where something begins and ends on the way down. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** How time runs down the picture. */
export interface Time {
  readonly top: number;
  /** Where the scale begins; above it stand the earlier events, if any, and a break. */
  readonly start: number;
  readonly bottom: number;
  readonly years: readonly (Extent & { readonly year: number })[];
  readonly beforeScale: readonly { readonly year: string; readonly y: number }[];
  /** Where a span of time lies, as far as the axis shows it. */
  readonly place: (span: Bounds) => Extent;
  /** Where a moment lies, be it beyond the axis. */
  readonly at: (moment: number) => number;
  /** Where an event’s own date lies. */
  readonly placeOf: (happening: EventWithClaims) => Extent;
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
  const place = ({ min, max }: Bounds) => ({ top: clamped(min), bottom: clamped(max) });
  const earlyAt = (index: number) => top + (index + 0.5) * EARLY;
  return {
    top,
    start,
    bottom,
    years: yearsIn(span).map((year) => ({ year, ...place({ min: Date.UTC(year), max: Date.UTC(year + 1) }) })),
    beforeScale: before.map(({ event }, index) => ({ year: /\d{4}/u.exec(event.date)?.[0] ?? '', y: earlyAt(index) })),
    place,
    at: (moment) => scale(moment),
    placeOf: (happening) => {
      const index = before.indexOf(happening);
      return index < 0 ? place(bounds(happening.event.date)) : { top: earlyAt(index), bottom: earlyAt(index) };
    },
  };
}

function yearsIn({ min, max }: Bounds): number[] {
  const [first, last] = [min, max].map((moment) => new Date(moment).getUTCFullYear()) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
