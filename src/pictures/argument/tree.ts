import { boxOf } from './step-box.ts';
import type { PlacedStep } from './step-box.ts';
import type { Step } from './select.ts';

/** Distances in pixels. */
export const SPACE = { indent: 22, tick: 12, column: 30, sibling: 12 } as const;

/** The columns of a map. */
export interface Grid {
  readonly columns: number;
  /** From one column’s left edge to the next one’s, in pixels. */
  readonly stride: number;
}

/** How many columns a tree takes. */
export function depthOf({ steps }: Step): number {
  return 1 + Math.max(0, ...steps.map(depthOf));
}

/** Where the lowest of some boxes ends. */
export function bottomOf(boxes: readonly PlacedStep[]): number {
  return Math.max(0, ...boxes.map(({ y, height }) => y + height));
}

/** Whether what bears on a step of a column stands beneath it, for there is no column to its right. */
export function isBeneath(column: number, { columns }: Grid): boolean {
  return column + 1 >= columns;
}

const movedDown = (boxes: readonly PlacedStep[], by: number) => boxes.map((box) => ({ ...box, y: box.y + by }));

/** How far a part must come down to stand below others: no further than the columns that both use ask for. */
function dropDistance(above: readonly PlacedStep[], below: readonly PlacedStep[]): number {
  const drops = [...new Set(below.map(({ column }) => column))].flatMap((column) => {
    const taken = above.filter((box) => box.column === column);
    const top = Math.min(...below.filter((box) => box.column === column).map(({ y }) => y));
    return taken.length > 0 ? [bottomOf(taken) + SPACE.sibling - top] : [];
  });
  return drops.length > 0 ? Math.max(...drops) : 0;
}

/**
 * A step, and after it all that bears on it in the column to its right; in the last column, beneath it. Its top is at 0.
 *
 * @param indent how far it is moved in because it stands beneath others in the last column
 */
function placeTree(step: Step, column: number, grid: Grid, indent = 0): PlacedStep[] {
  const left = SPACE.indent + column * grid.stride + indent;
  const box = boxOf(step, { x: left, y: 0 }, grid.stride - SPACE.column - indent, column);
  const beneath = isBeneath(column, grid);
  const under: PlacedStep[] = beneath ? [box] : [];
  for (const next of step.steps) {
    const part = beneath ? placeTree(next, column, grid, indent + SPACE.indent) : placeTree(next, column + 1, grid);
    under.push(...movedDown(part, dropDistance(under, part)));
  }
  return beneath ? under : [box, ...under];
}

/**
 * Trees in rows below each other, side by side where there are columns for them.
 *
 * @param top where the first row begins
 * @param gap between rows
 * @param apart whether a tree with reasons of its own has a row of its own, so that none beside it looks like one
 */
export function placeRows(trees: readonly Step[], top: number, gap: number, grid: Grid, apart = false): PlacedStep[] {
  const { columns } = grid;
  const placed: PlacedStep[] = [];
  let [y, next] = [top, 0];
  for (const step of trees) {
    const wide = apart && depthOf(step) > 1 ? columns : Math.min(columns, depthOf(step));
    if (next + wide > columns) {
      y = bottomOf(placed) + gap;
      next = 0;
    }
    placed.push(...movedDown(placeTree(step, next, grid), y));
    next += wide;
  }
  return placed;
}
