import type { Source } from '../../graph/graph.ts';
import { textWidth } from '../text.ts';
import type { Variant, Side } from './variant.ts';
import type { TimelineData } from './select.ts';

/** Where things stand from left to right. */
export interface Columns {
  readonly left: number;
  readonly right: number;
  readonly labelWidth: number;
  readonly laneWidth: number;
  /** The edge of the axis on a side. */
  readonly edge: (side: Side) => number;
  /** Where labels of a side begin. */
  readonly labels: (side: Side) => number;
  /** Where the facts of a side begin, those of its first source nearest to the axis. */
  readonly lane: (side: Side, index: number) => number;
  readonly mark: (side: Side, track: number) => number;
}

const TRACK = 8;
const SPACE = 4;

/** On which side the labels of a source stand. */
export function sideOf({ sources }: TimelineData, { both }: Variant, source: Source): Side {
  return both && source.id === sources[0]?.id ? -1 : 1;
}

/** On which side the facts of a source stand: where all labels are at the right, facts are at the left. */
export function laneSideOf(data: TimelineData, variant: Variant, source: Source): Side {
  return variant.both ? sideOf(data, variant, source) : -1;
}

/**
 * Shares the width out. From the axis outward come marks, facts and labels; where labels stand on one
 * side alone, facts have the other.
 *
 * @param tracks how many marks stand beside each other where most do
 */
export function columnsOf(data: TimelineData, variant: Variant, tracks: number): Columns {
  const { width, axis, leader, both, bars, size } = variant;
  const laneWidth = data.days.length === 0 ? 0 : bars + textWidth('00', size - 1) + 8;
  const lanes = (side: Side) =>
    data.sources.filter((source) => laneSideOf(data, variant, source) === side).length * laneWidth;
  const marks = tracks * TRACK + SPACE;
  const free = width - axis - lanes(-1) - lanes(1);
  const labelWidth = (both ? free / 2 : free) - marks - leader;
  const left = lanes(-1) + (both ? labelWidth + marks + leader : 0);
  const right = left + axis;
  const edge = (side: Side) => (side < 0 ? left : right);
  return {
    left,
    right,
    labelWidth,
    laneWidth,
    edge,
    labels: (side) => edge(side) + side * (marks + leader + (both ? lanes(side) : 0)),
    lane: (side, index) => edge(side) + side * ((both ? marks : 0) + SPACE + index * laneWidth),
    mark: (side, track) => edge(side) + side * (track + 0.7) * TRACK,
  };
}
