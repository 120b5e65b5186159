/** Which way from the axis: −1 to the left, 1 to the right. */
export type Side = -1 | 1;

/** Both ways, left first. */
export const SIDES: readonly Side[] = [-1, 1];

/** A shape of the picture, for one width of the page. */
export interface Variant {
  readonly name: string;
  readonly width: number;
  /** How high a year is. */
  readonly year: number;
  /** The size of its type, and of its years and counts. */
  readonly size: number;
  readonly small: number;
  /** How high what leads somewhere is at least: what a finger aims at, on paper a line. */
  readonly target: number;
  /** The room for the facts of a source, without their count; for the years; for lines from dates to labels. */
  readonly bars: number;
  readonly axis: number;
  readonly leader: number;
  /** Whether labels stand on both sides of the axis, the first source’s at the left, or all at the right. */
  readonly both: boolean;
}

export const VARIANTS: readonly Variant[] = [
  {
    name: 'wide',
    width: 1040,
    year: 72,
    size: 13.5,
    small: 12.5,
    target: 24,
    bars: 84,
    axis: 44,
    leader: 30,
    both: true,
  },
  {
    name: 'medium',
    width: 640,
    year: 88,
    size: 13,
    small: 12,
    target: 24,
    bars: 56,
    axis: 44,
    leader: 34,
    both: false,
  },
  {
    name: 'narrow',
    width: 320,
    year: 108,
    size: 13.5,
    small: 12.5,
    target: 24,
    bars: 12,
    axis: 38,
    leader: 20,
    both: false,
  },
  {
    name: 'print',
    width: 940,
    year: 38,
    size: 13.5,
    small: 13.5,
    target: 18,
    bars: 36,
    axis: 44,
    leader: 18,
    both: true,
  },
];
