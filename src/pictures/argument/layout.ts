import type { Point } from '../svg.ts';
import { TIE_TYPES } from './select.ts';
import type { Argument, Step } from './select.ts';
import { boxOf } from './step-box.ts';
import type { PlacedStep } from './step-box.ts';
import { tiesOf } from './ties.ts';
import type { BranchLines } from './ties.ts';
import { SPACE, bottomOf, depthOf, placeRows } from './tree.ts';

const WIDTH = 1096;
const GAP = { row: 22, part: 32, heading: 28 } as const;

/** There are as many columns as the argument is deep, within these; what is deeper stands beneath. */
const COLUMNS = { least: 4, most: 6 } as const;

export interface ArgumentLayout {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly PlacedStep[];
  readonly ties: readonly BranchLines[];
  readonly headings: readonly (Point & { readonly text: string })[];
}

/**
 * Where everything stands: theses as headlines, each over the whole width and below it rows of trees, what supports a
 * claim in the column to its right, beginning at its height; smaller trees side by side; at the foot what stands apart.
 */
export function layoutArgument({ theses, points, apart }: Argument): ArgumentLayout {
  const deepest = Math.max(1, ...theses.map((step) => depthOf(step) - 1), ...points.map(depthOf));
  const columns = Math.min(COLUMNS.most, Math.max(COLUMNS.least, deepest));
  const grid = { columns, stride: (WIDTH - SPACE.indent + SPACE.column) / columns };
  const steps: PlacedStep[] = [];
  const headings: ArgumentLayout['headings'][number][] = [];
  let y = 0;
  for (const thesis of theses) {
    steps.push(boxOf(thesis, { x: 0, y }, WIDTH));
    for (const type of TIE_TYPES) {
      const under = thesis.steps.filter(({ tie }) => tie === type);
      steps.push(...placeRows(under, bottomOf(steps) + GAP.row, GAP.row, grid, true));
    }
    y = bottomOf(steps) + GAP.part;
  }
  const list = (text: string, trees: readonly Step[]) => {
    if (trees.length === 0) return;
    headings.push({ x: 0, y, text });
    steps.push(...placeRows(trees, y + GAP.heading, GAP.row, grid));
    y = bottomOf(steps) + GAP.part;
  };
  list('Other points, and what bears on them', points);
  list('Other claims, which by our record support none of these', apart);
  const roots = [...theses, ...points, ...apart].flatMap((root) => steps.filter(({ step }) => step === root));
  const ties = roots.flatMap((root) => tiesOf(root, steps, grid));
  return { width: WIDTH, height: bottomOf(steps) + 4, steps, ties, headings };
}
