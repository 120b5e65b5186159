import type { Source } from '../../graph/graph.ts';
import type { TopicRelation } from '../../graph/pairs.ts';
import { countOf } from '../../wording/phrases.ts';
import type { Box } from '../svg.ts';
import { wrap } from '../text.ts';
import { badgesIn, stackOf } from './relation-badges.ts';
import type { RelationBadge } from './relation-badges.ts';
import { groupName } from './select.ts';
import type { Matrix, MatrixCell, MatrixRow } from './select.ts';
import { LEADING, SMALL, TARGET } from './sizes.ts';
import type { Sizes } from './sizes.ts';

const ROW = 28;
const GROUP = 24;
const GROUP_GAP = 10;

export interface PlacedTie extends Box {
  readonly tie: TopicRelation;
  /** Whether it stands between two neighbors. */
  readonly beside: boolean;
  readonly badges: readonly RelationBadge[];
}

export interface PlacedRow extends Box {
  readonly row: MatrixRow;
  /** Where the topic’s name stands, and its lines. */
  readonly name: Box;
  readonly lines: readonly string[];
  readonly cells: readonly (Box & { readonly cell: MatrixCell })[];
  readonly ties: readonly PlacedTie[];
}

export interface Head extends Box {
  /** One source, or the two that a column stands between. */
  readonly sources: readonly Source[];
  readonly lines: readonly string[];
}

export interface Layout {
  readonly sizes: Sizes;
  readonly width: number;
  readonly height: number;
  readonly heads: readonly Head[];
  /** Lines above the rows on which as many sources speak. */
  readonly groups: readonly (Box & { readonly text: string })[];
  readonly rows: readonly PlacedRow[];
}

/**
 * The left edges of the sources’ columns, and of those between each two of them in the order of a row’s ties: what
 * stands between two neighbors lies between their columns, what stands between others beyond the last.
 */
function columnsOf(sources: readonly Source[], { topic, cell, tie }: Sizes) {
  const step = cell + tie;
  let width = topic + sources.length * step - (sources.length > 0 ? tie : 0);
  const ties = sources.flatMap((earlier, index) =>
    sources.slice(index + 1).map((later, beyond) => {
      if (beyond === 0) return { earlier, later, apart: false, x: topic + index * step + cell };
      const x = width;
      width += tie;
      return { earlier, later, apart: true, x };
    }),
  );
  return { cells: sources.map((source, index) => ({ source, x: topic + index * step })), ties, width };
}

/** Places a matrix; every row is as high as its topic’s name and its signs need. */
export function layoutMatrix({ sources, rows }: Matrix, sizes: Sizes): Layout {
  const columns = columnsOf(sources, sizes);
  const { width } = columns;
  const above = sizes.topic === 0;
  const { heads, height: top } = headsOf(columns, sizes);
  const groups: Layout['groups'][number][] = [];
  let y = top;
  const placed = rows.map((row, index): PlacedRow => {
    if (rows[index - 1]?.speaking !== row.speaking) {
      if (index > 0) y += GROUP_GAP;
      const count = rows.filter(({ speaking }) => speaking === row.speaking).length;
      const text = `${countOf(count, 'topic')}: ${groupName(row.speaking, sources.length)}`;
      groups.push({ x: 0, y, width, height: GROUP, text });
      y += GROUP;
    }
    const lines = wrap(row.topic.title, (above ? width : sizes.topic) - 6, sizes.type);
    const named = Math.ceil(lines.length * sizes.type * LEADING) + 8;
    const stacks = row.ties.map(({ relations }) => stackOf(relations, sizes.tie));
    const body = Math.max(ROW, above ? 0 : named, ...stacks.map((stack) => stack.length * TARGET + 4));
    const at = { y: above ? y + named : y, height: body };
    const start = y;
    y = at.y + body;
    return {
      x: 0,
      y: start,
      width,
      height: y - start,
      row,
      name: { x: 0, y: start, width: above ? width : sizes.topic, height: above ? named : body },
      lines,
      cells: row.cells.map((cell, column) => ({ ...at, x: columns.cells[column]?.x ?? 0, width: sizes.cell, cell })),
      ties: row.ties.map((tie, column) => {
        const box = { ...at, x: columns.ties[column]?.x ?? 0, width: sizes.tie };
        return { ...box, tie, beside: !columns.ties[column]?.apart, badges: badgesIn(box, stacks[column] ?? []) };
      }),
    };
  });
  return { sizes, width, height: y + 1, heads, groups, rows: placed };
}

function headsOf({ cells, ties }: ReturnType<typeof columnsOf>, sizes: Sizes) {
  const heads = cells.map(({ source, x }) => ({
    sources: [source],
    x,
    width: sizes.cell,
    // What stands in brackets belongs together.
    lines: sizes.named
      ? source.short.split(/ (?=\()/u).flatMap((part) => wrap(part, sizes.cell, SMALL))
      : [source.code],
  }));
  const apart = ties
    .filter((tie) => tie.apart)
    .map(({ earlier, later, x }) => ({
      sources: [earlier, later],
      x,
      width: sizes.tie,
      lines: [`${earlier.code} – ${later.code}`],
    }));
  const most = Math.max(1, ...heads.map(({ lines }) => lines.length));
  const height = 18 + Math.ceil(most * sizes.type * LEADING) + 2;
  return { heads: [...heads, ...apart].map((head): Head => ({ ...head, y: 0, height: height - 4 })), height };
}
