import type { Source } from '../../graph/graph.ts';
import type { ConfidenceRow, Judged } from '../../graph/ledger.ts';
import type { Point } from '../svg.ts';

/** The judged claims of a source that are as sure as each other, a box for each. */
export interface PlacedRow extends Point {
  readonly row: ConfidenceRow;
  readonly boxes: readonly (Point & { readonly judged: Judged })[];
  /** Where its score stands; below the boxes where there is no room behind them. */
  readonly score: Point;
}

export interface LedgerLayout {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly (Point & { readonly source: Source; readonly rows: readonly PlacedRow[] })[];
}

/** The side of a box, the space around it, and the heights of what stands between, in pixels. */
export const SIDE = 26;
const GAP = 5;
const HEADING = 34;
const ROW_SPACE = 12;
const PART_SPACE = 20;
/** Room for the name of a row before its boxes, and for its score behind them. */
const NAME = 118;
const TOLD = 320;
const LINE = 20;

/**
 * Sets rows of boxes under the name of their source. Where the picture is narrow, a row’s name stands
 * above its boxes, and its score below them.
 *
 * @param width of the whole picture, in pixels
 */
export function layoutLedger(all: readonly ConfidenceRow[], width: number): LedgerLayout {
  const wide = width >= 2 * TOLD;
  const [left, right] = wide ? [NAME, width - TOLD] : [0, width];
  const perLine = Math.max(1, Math.floor((right - left + GAP) / (SIDE + GAP)));
  let y = -PART_SPACE;
  const parts = [...Map.groupBy(all, ({ source }) => source)].map(([source, own]) => {
    const top = y + PART_SPACE;
    y = top + HEADING;
    const rows = own.map((row): PlacedRow => {
      const start = y;
      if (!wide) y += LINE;
      const boxes = row.judged.map((judged, at) => ({
        judged,
        x: left + (at % perLine) * (SIDE + GAP),
        y: y + Math.floor(at / perLine) * (SIDE + GAP),
      }));
      y += Math.ceil(boxes.length / perLine) * (SIDE + GAP) - GAP;
      const score = wide ? { x: right + 12, y: start } : { x: left, y: y + LINE - 4 };
      y += (wide ? 0 : LINE) + ROW_SPACE;
      return { row, x: 0, y: start, boxes, score };
    });
    return { source, x: 0, y: top, rows };
  });
  return { width, height: Math.max(0, y - ROW_SPACE), parts };
}
