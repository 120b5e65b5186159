import type { Point } from '../geometry.ts';
import type { Box, Part, Row } from './select.ts';

/** Where a box stands, and how large it is. */
export interface Placed<Item> extends Point {
  readonly item: Item;
}

export interface PlacedRow extends Placed<Row> {
  readonly boxes: readonly Placed<Box>[];
  /** Where its score stands; below the boxes where there is no room behind them. */
  readonly told: Point;
}

export interface PlacedPart extends Placed<Part> {
  readonly rows: readonly PlacedRow[];
}

export interface LedgerLayout {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PlacedPart[];
}

/** The side of a box, the space around it, and the heights of what stands between. */
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
export function layoutLedger(parts: readonly Part[], width: number): LedgerLayout {
  const wide = width >= 2 * TOLD;
  const [left, right] = wide ? [NAME, width - TOLD] : [0, width];
  const perLine = Math.max(1, Math.floor((right - left + GAP) / (SIDE + GAP)));
  let y = 0;
  const placed = parts.map((part, index): PlacedPart => {
    if (index > 0) y += PART_SPACE;
    const top = y;
    y += HEADING;
    const rows = part.rows.map((row): PlacedRow => {
      const start = y;
      if (!wide) y += LINE;
      const boxes = row.boxes.map((box, at) => ({
        item: box,
        x: left + (at % perLine) * (SIDE + GAP),
        y: y + Math.floor(at / perLine) * (SIDE + GAP),
      }));
      const lines = Math.ceil(row.boxes.length / perLine);
      y += lines * (SIDE + GAP) - GAP;
      const told = wide ? { x: right + 12, y: start } : { x: left, y: y + LINE - 4 };
      y += (wide ? 0 : LINE) + ROW_SPACE;
      return { item: row, x: 0, y: start, boxes, told };
    });
    return { item: part, x: 0, y: top, rows };
  });
  return { width, height: Math.max(0, y - ROW_SPACE), parts: placed };
}
