import { TYPE, boxOf, headOf } from './step-box.ts';
import type { Point } from '../geometry.ts';
import type { PlacedStep } from './step-box.ts';
import { EMPTY, dropDistance, merge, movedDown } from './block.ts';
import type { Block, BranchLines } from './block.ts';
import { TIE_TYPES } from './select.ts';
import type { Step } from './select.ts';

/** Distances in pixels. */
export const SPACE = { indent: 22, tick: 12, column: 30, sibling: 12 } as const;

/** The columns of a map. */
export interface Grid {
  readonly columns: number;
  /** From one column’s left edge to the next one’s. */
  readonly stride: number;
}

/** How many columns a tree takes. */
export function depthOf({ steps }: Step): number {
  return 1 + Math.max(0, ...steps.map(depthOf));
}

/**
 * A step, and all that bears on it in the column to its right; in the last column, beneath it. Its top is at 0.
 *
 * @param indent how far it is moved in because it stands beneath others in the last column
 */
export function placeTree(step: Step, column: number, grid: Grid, indent = 0): Block {
  const left = SPACE.indent + column * grid.stride + indent;
  const box = boxOf(step, { x: left, y: 0 }, grid.stride - SPACE.column - indent);
  const own: Block = { steps: [box], ties: [], reach: new Map([[column, { top: 0, bottom: box.height }]]) };
  const beneath = column + 1 >= grid.columns;
  let under = beneath ? own : EMPTY;
  const parts = step.steps.map((next) => {
    const part = beneath ? placeTree(next, column, grid, indent + SPACE.indent) : placeTree(next, column + 1, grid);
    const moved = movedDown(part, dropDistance(under, part, SPACE.sibling));
    under = merge([under, moved]);
    return moved;
  });
  const spine = (beneath ? left + SPACE.indent : left + grid.stride) - SPACE.tick;
  const start = beneath ? { x: spine, y: box.height + 2 } : { x: left + headOf(step).end + 4, y: TYPE.head / 2 };
  const ties = branchLines(start, { x: spine }, rootsOf(parts), ({ x, y }) => ({ x: x - 3, y: y + TYPE.head / 2 }));
  return merge([own, ...parts, { ...EMPTY, ties }]);
}

/**
 * Trees in rows, side by side where there are columns for them, each with the column where it begins.
 *
 * @param apart whether a tree with reasons of its own has a row of its own, so that none beside it looks like one
 */
export function packRows(trees: readonly Step[], columns: number, apart = false): { step: Step; column: number }[][] {
  const rows: { step: Step; column: number }[][] = [];
  let next = columns;
  for (const step of trees) {
    const wide = apart && depthOf(step) > 1 ? columns : Math.min(columns, depthOf(step));
    if (next + wide > columns) {
      rows.push([]);
      next = 0;
    }
    rows.at(-1)?.push({ step, column: next });
    next += wide;
  }
  return rows;
}

/** Trees side by side, the row’s top at `y`. */
export function placeRow(row: readonly { step: Step; column: number }[], y: number, grid: Grid): Block[] {
  return row.map(({ step, column }) => movedDown(placeTree(step, column, grid), y));
}

/** The boxes at the top of parts. */
export function rootsOf(parts: readonly Block[]): PlacedStep[] {
  return parts.flatMap(({ steps }) => steps.slice(0, 1));
}

/** The lines from a step to those that bear on it, one for each sort; on a spine the second begins where the first ends. */
export function branchLines(
  start: Point,
  turn: BranchLines['turn'],
  boxes: readonly PlacedStep[],
  endOf: (box: PlacedStep) => Point,
): BranchLines[] {
  let from = start;
  return TIE_TYPES.flatMap((type): BranchLines[] => {
    const ends = boxes.filter(({ step }) => step.tie === type).map(endOf);
    const last = ends.at(-1);
    if (!last) return [];
    const tie = { type, start: from, turn, ends };
    if ('x' in turn) from = { x: turn.x, y: last.y };
    return [tie];
  });
}
