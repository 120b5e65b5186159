import type { TopicRelation } from '../../graph/pairs.ts';
import { RELATIONS } from '../../model/relations.ts';
import type { Box } from '../svg.ts';
import { textWidth } from '../text.ts';
import { TARGET } from './sizes.ts';

/** The size of a sign’s type, in pixels. */
export const SIGN = 14;
const GAP = 10;

/** A sign and its count, in the column between two sources. */
export interface RelationBadge extends Box {
  readonly relation: TopicRelation['relations'][number];
  readonly text: string;
}

type Badge = Pick<RelationBadge, 'relation' | 'text' | 'width'>;

/** The signs of a tie in lines that a column of this width has room for. */
export function stackOf(relations: TopicRelation['relations'], room: number): Badge[][] {
  const lines: Badge[][] = [];
  for (const relation of relations) {
    const text = `${RELATIONS[relation.type].sign} ${relation.edges.length}`;
    const badge = { relation, text, width: Math.max(TARGET, Math.ceil(textWidth(text, SIGN))) };
    const last = lines.at(-1);
    if (last && widthOf([...last, badge]) <= room) last.push(badge);
    else lines.push([badge]);
  }
  return lines;
}

const widthOf = (badges: readonly Badge[]) => badges.reduce((sum, { width }) => sum + width, 0);

/** Signs in the middle of their column, as far apart as there is room. */
export function badgesIn({ x, y, width, height }: Box, stack: readonly Badge[][]): RelationBadge[] {
  const top = y + (height - stack.length * TARGET) / 2;
  return stack.flatMap((line, index) => {
    const spaces = line.length - 1;
    const free = width - widthOf(line);
    const gap = spaces > 0 ? Math.min(GAP, free / spaces) : 0;
    let next = x + (free - gap * spaces) / 2;
    return line.map((badge) => {
      const left = next;
      next += badge.width + gap;
      return { ...badge, x: left, y: top + index * TARGET, height: TARGET };
    });
  });
}
