import type { TopicRelation } from '../../graph/pairs.ts';
import { RELATIONS } from '../../model/relations.ts';
import type { Box } from '../geometry.ts';
import { textWidth } from '../text.ts';
import { TARGET } from './sizes.ts';

/** The size of a sign’s type. */
export const SIGN = 14;
const GAP = 10;

/** A sign and its count, in the column between two sources. */
export interface RelationBadge extends Box {
  readonly relation: TopicRelation['relations'][number];
  readonly text: string;
}

type Relations = TopicRelation['relations'];

const textOf = ({ type, edges }: Relations[number]) => `${RELATIONS[type].sign} ${edges.length}`;
const widthOf = (relation: Relations[number]) => Math.max(TARGET, Math.ceil(textWidth(textOf(relation), SIGN)));

/** The signs of a tie in lines that a column of this width has room for. */
function stackOf(relations: Relations, room: number): Relations[number][][] {
  const lines: Relations[number][][] = [];
  for (const relation of relations) {
    const last = lines.at(-1);
    const width = [...(last ?? []), relation].reduce((sum, one) => sum + widthOf(one), 0);
    if (last && width <= room) last.push(relation);
    else lines.push([relation]);
  }
  return lines;
}

/** How high the signs of a tie stand in a column of this width. */
export function heightOf({ relations }: TopicRelation, width: number): number {
  return stackOf(relations, width).length * TARGET;
}

/** Signs in the middle of their column, as far apart as there is room. */
export function badgesIn({ x, y, width, height }: Box, { relations }: TopicRelation): RelationBadge[] {
  const lines = stackOf(relations, width);
  const top = y + (height - lines.length * TARGET) / 2;
  return lines.flatMap((line, index) => {
    const widths = line.map(widthOf);
    const total = widths.reduce((sum, one) => sum + one, 0);
    const gap = line.length > 1 ? Math.min(GAP, (width - total) / (line.length - 1)) : 0;
    let left = x + (width - total - gap * (line.length - 1)) / 2;
    return line.map((relation, at): RelationBadge => {
      const own = widths[at] ?? TARGET;
      const chip = { x: left, y: top + index * TARGET, width: own, height: TARGET, relation };
      left += own + gap;
      return { ...chip, text: textOf(relation) };
    });
  });
}
