import type { Source } from '../../graph/graph.ts';
import type { TopicRelation } from '../../graph/pairs.ts';
import type { Box } from '../geometry.ts';
import { wrap } from '../text.ts';
import { groupName } from './select.ts';
import { badgesIn, heightOf } from './relation-badges.ts';
import type { RelationBadge } from './relation-badges.ts';
import { LEADING, SMALL } from './sizes.ts';
import type { Sizes } from './sizes.ts';
import type { Matrix, MatrixCell, MatrixRow } from './select.ts';
import { countOf } from '../../wording/phrases.ts';

const ROW = 28;
const GROUP = 24;
const GROUP_GAP = 10;

export interface PlacedTie extends Box {
  readonly tie: TopicRelation;
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

/** A line above the rows on which as many sources speak. */
export interface Group extends Box {
  readonly text: string;
}

export interface Layout {
  readonly sizes: Sizes;
  readonly width: number;
  readonly height: number;
  readonly heads: readonly Head[];
  readonly groups: readonly Group[];
  readonly rows: readonly PlacedRow[];
}

/** Two sources by their places among the columns. */
const keyOf = (earlier: Source, later: Source) => `${earlier.id} ${later.id}`;

/**
 * The left edges of all columns: what stands between two neighbors lies between their columns, what stands
 * between others beyond the last.
 */
function columnsOf(sources: readonly Source[], { topic, cell, tie }: Sizes) {
  const step = cell + tie;
  const cells = new Map(sources.map((source, index) => [source.id, topic + index * step]));
  const ties = new Map<string, number>();
  let end = topic + sources.length * step - (sources.length > 0 ? tie : 0);
  sources.forEach((earlier, index) =>
    sources.slice(index + 1).forEach((later, beyond) => {
      if (beyond === 0) ties.set(keyOf(earlier, later), topic + index * step + cell);
      else {
        ties.set(keyOf(earlier, later), end);
        end += tie;
      }
    }),
  );
  return { cells, ties, width: end };
}

/** Places a matrix; every row is as high as its topic’s name and its signs need. */
export function layoutMatrix({ sources, rows }: Matrix, sizes: Sizes): Layout {
  const columns = columnsOf(sources, sizes);
  const { heads, height: top } = headsOf(sources, columns, sizes);
  const groups: Group[] = [];
  let y = top;
  const placed = rows.map((row, index): PlacedRow => {
    if (rows[index - 1]?.speaking !== row.speaking) {
      if (index > 0) y += GROUP_GAP;
      const text = groupName(row.speaking, sources.length);
      const count = rows.filter(({ speaking }) => speaking === row.speaking).length;
      groups.push({
        x: 0,
        y,
        width: columns.width,
        height: GROUP,
        text: `${countOf(count, 'topic')}: ${text}`,
      });
      y += GROUP;
    }
    const above = sizes.topic === 0;
    const lines = wrap(row.topic.title, (above ? columns.width : sizes.topic) - 6, sizes.type);
    const named = Math.ceil(lines.length * sizes.type * LEADING) + 8;
    const signs = Math.max(0, ...row.ties.map((tie) => heightOf(tie, sizes.tie) + 4));
    const body = Math.max(ROW, above ? 0 : named, signs);
    const box = (x: number, width: number): Box => ({ x, y: above ? y + named : y, width, height: body });
    const done: PlacedRow = {
      x: 0,
      y,
      width: columns.width,
      height: above ? named + body : body,
      row,
      name: { x: 0, y, width: above ? columns.width : sizes.topic, height: above ? named : body },
      lines,
      cells: row.cells.map((cell) => ({ ...box(columns.cells.get(cell.source.id) ?? 0, sizes.cell), cell })),
      ties: row.ties.map((tie) => {
        const at = box(columns.ties.get(keyOf(tie.earlier, tie.later)) ?? 0, sizes.tie);
        return { ...at, tie, badges: badgesIn(at, tie) };
      }),
    };
    y += done.height;
    return done;
  });
  return { sizes, width: columns.width, height: y + 1, heads, groups, rows: placed };
}

function headsOf(sources: readonly Source[], columns: ReturnType<typeof columnsOf>, sizes: Sizes) {
  const heads = sources.map((source) => ({
    sources: [source],
    x: columns.cells.get(source.id) ?? 0,
    width: sizes.cell,
    // What stands in brackets belongs together.
    lines: sizes.named
      ? source.short.split(/ (?=\()/u).flatMap((part) => wrap(part, sizes.cell, SMALL))
      : [source.code],
  }));
  const apart = sources.flatMap((earlier, index) =>
    sources.slice(index + 2).map((later) => ({
      sources: [earlier, later],
      x: columns.ties.get(keyOf(earlier, later)) ?? 0,
      width: sizes.tie,
      lines: [`${earlier.code} – ${later.code}`],
    })),
  );
  const most = Math.max(1, ...heads.map(({ lines }) => lines.length));
  const height = 18 + Math.ceil(most * sizes.type * LEADING) + 2;
  return { heads: [...heads, ...apart].map((head): Head => ({ ...head, y: 0, height: height - 4 })), height };
}
