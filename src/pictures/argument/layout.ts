import { boxOf } from './step-box.ts';
import type { Point } from '../geometry.ts';
import type { PlacedStep } from './step-box.ts';
import { EMPTY, bottomOf, merge } from './block.ts';
import type { Block, BranchLines } from './block.ts';
import { TIE_TYPES } from './select.ts';
import type { Argument, Step } from './select.ts';
import { SPACE, depthOf, placeRow, rootsOf, packRows, branchLines } from './tree.ts';
import type { Grid } from './tree.ts';

const WIDTH = 1096;
const GAP = { row: 22, rail: 9, part: 32, heading: 28 } as const;

/** There are as many columns as the argument is deep, within these; what is deeper stands beneath. */
const COLUMNS = { least: 4, most: 6 } as const;

export interface Heading extends Point {
  readonly text: string;
}

export interface ArgumentLayout {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly PlacedStep[];
  readonly ties: readonly BranchLines[];
  readonly headings: readonly Heading[];
}

/**
 * Where everything stands: theses as headlines, what supports a claim in the column to its right, beginning
 * at its height; smaller trees side by side; at the foot what stands apart.
 */
export function layoutArgument({ theses, points, apart }: Argument): ArgumentLayout {
  const deepest = Math.max(1, ...theses.map((step) => depthOf(step) - 1), ...points.map(depthOf));
  const columns = Math.min(COLUMNS.most, Math.max(COLUMNS.least, deepest));
  const grid = { columns, stride: (WIDTH - SPACE.indent + SPACE.column) / columns };
  const parts: Block[] = [];
  const headings: Heading[] = [];
  let y = 0;
  const add = (part: Block, gap: number) => {
    parts.push(part);
    y = bottomOf(part) + gap;
  };
  const list = (text: string, trees: readonly Step[]) => {
    if (trees.length === 0) return;
    headings.push({ x: 0, y, text });
    y += GAP.heading;
    for (const row of packRows(trees, columns)) add(merge(placeRow(row, y, grid)), GAP.row);
    y += GAP.part - GAP.row;
  };

  for (const thesis of theses) add(placeThesis(thesis, y, grid), GAP.part);
  list('Other points, and what bears on them', points);
  list('Other claims, which by our record support none of these', apart);
  const { steps, ties } = merge(parts);
  return { width: WIDTH, height: Math.max(0, ...parts.map(bottomOf)) + 4, steps, ties, headings };
}

/** A thesis over the whole width, and below it rows of trees, each row hanging on a rail. */
function placeThesis(thesis: Step, y: number, grid: Grid): Block {
  const box = boxOf(thesis, { x: 0, y }, WIDTH, true);
  const spine = SPACE.indent - SPACE.tick;
  let bottom = y + box.height;
  let start = { x: spine, y: bottom + 2 };
  const rows = TIE_TYPES.flatMap((type) =>
    packRows(
      thesis.steps.filter(({ tie }) => tie === type),
      grid.columns,
      true,
    ).map((row) => {
      const parts = placeRow(row, bottom + GAP.row, grid);
      const rail = bottom + GAP.row - GAP.rail;
      const ties = branchLines(start, { y: rail }, rootsOf(parts), (root) => ({ x: root.x + 5, y: root.y }));
      start = { x: spine, y: rail };
      const whole = merge([...parts, { ...EMPTY, ties }]);
      bottom = bottomOf(whole);
      return whole;
    }),
  );
  const own: Block = { steps: [box], ties: [], reach: new Map([[0, { top: y, bottom: y + box.height }]]) };
  return merge([own, ...rows]);
}
