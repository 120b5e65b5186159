import type { Point } from '../svg.ts';
import { TIE_TYPES } from './select.ts';
import type { TieType } from './select.ts';
import { TYPE, headOf } from './step-box.ts';
import type { PlacedStep } from './step-box.ts';
import { SPACE, isBeneath } from './tree.ts';
import type { Grid } from './tree.ts';

/** Lines of one sort that lead from steps to the step that they bear on. */
export interface BranchLines {
  readonly type: TieType;
  readonly start: Point;
  /** Where the line turns: at an upright spine, or at a level rail. */
  readonly turn: { readonly x: number } | { readonly y: number };
  readonly ends: readonly Point[];
}

/** How far the rail that a row hangs on is above the row, in pixels. */
const RAIL = 9;

/** The lines of a tree, those of its branches first. */
export function tiesOf(root: PlacedStep, boxes: readonly PlacedStep[], grid: Grid): BranchLines[] {
  const under = root.step.steps.flatMap((step) => boxes.filter((box) => box.step === step));
  const branches = (parts: readonly PlacedStep[]) => parts.flatMap((part) => tiesOf(part, boxes, grid));
  const { x, y, height, column } = root;
  if (column === undefined) {
    const spine = SPACE.indent - SPACE.tick;
    let start = { x: spine, y: y + height + 2 };
    return [...Map.groupBy(under, (box) => box.y)].flatMap(([top, row]) => {
      const rail = top - RAIL;
      const lines = branchLines(start, { y: rail }, row, (box) => ({ x: box.x + 5, y: box.y }));
      start = { x: spine, y: rail };
      return [...branches(row), ...lines];
    });
  }
  const beneath = isBeneath(column, grid);
  const spine = (beneath ? x + SPACE.indent : x + grid.stride) - SPACE.tick;
  const start = beneath ? { x: spine, y: y + height + 2 } : { x: x + headOf(root.step).end + 4, y: y + TYPE.head / 2 };
  const endOf = (box: PlacedStep) => ({ x: box.x - 3, y: box.y + TYPE.head / 2 });
  return [...branches(under), ...branchLines(start, { x: spine }, under, endOf)];
}

/** The lines from a step to those that bear on it, one for each sort; on a spine the second begins where the first ends. */
function branchLines(
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
