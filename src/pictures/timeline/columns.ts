import type { Source } from '../../graph/graph.ts';
import { textWidth } from '../text.ts';
import type { TimelineData } from './select.ts';
import type { Side, Variant } from './variant.ts';

/** Where things stand from left to right, in pixels; of a side, each counted from the axis outward. */
export interface Columns {
  /** The edges of the axis. */
  readonly left: number;
  readonly right: number;
  readonly labelWidth: number;
  readonly labels: (side: Side) => number;
  /** The facts of a source, those of a side’s first source nearest to the axis. */
  readonly facts: (source: Source) => { readonly side: Side; readonly x: number; readonly width: number };
  readonly mark: (side: Side, track: number) => number;
}

const TRACK = 8;
const SPACE = 4;

/** On which side the labels of a source stand. */
export function sideOf({ sources }: TimelineData, { both }: Variant, source: Source): Side {
  return both && source === sources[0] ? -1 : 1;
}

/**
 * Shares the width out. From the axis outward come marks, facts and labels; where labels stand on one
 * side alone, facts have the other.
 *
 * @param tracks how many marks stand beside each other where most do
 */
export function columnsOf(data: TimelineData, variant: Variant, tracks: number): Columns {
  const { width, axis, leader, both, bars, small } = variant;
  const laneWidth = data.days.length === 0 ? 0 : bars + textWidth('00', small) + 8;
  const factsSide = (source: Source) => (both ? sideOf(data, variant, source) : -1);
  const factsOn = (side: Side) => data.sources.filter((source) => factsSide(source) === side);
  const lanes = (side: Side) => factsOn(side).length * laneWidth;
  const marks = tracks * TRACK + SPACE;
  const free = width - axis - lanes(-1) - lanes(1);
  const labelWidth = (both ? free / 2 : free) - marks - leader;
  const left = lanes(-1) + (both ? labelWidth + marks + leader : 0);
  const right = left + axis;
  const from = (side: Side, distance: number) => (side < 0 ? left : right) + side * distance;
  return {
    left,
    right,
    labelWidth,
    labels: (side) => from(side, marks + leader + (both ? lanes(side) : 0)),
    facts: (source) => {
      const side = factsSide(source);
      const distance = (both ? marks : 0) + SPACE + factsOn(side).indexOf(source) * laneWidth;
      return { side, x: from(side, distance), width: laneWidth - 6 };
    },
    mark: (side, track) => from(side, (track + 0.7) * TRACK),
  };
}
