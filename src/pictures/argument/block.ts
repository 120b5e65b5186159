import type { Point } from '../geometry.ts';
import type { PlacedStep } from './step-box.ts';
import type { TieType } from './select.ts';

/** Lines of one sort that lead from steps to the step that they bear on. */
export interface BranchLines {
  readonly type: TieType;
  readonly start: Point;
  /** Where the line turns: at an upright spine, or at a level rail. */
  readonly turn: { readonly x: number } | { readonly y: number };
  readonly ends: readonly Point[];
}

/** How much of a column is taken, from where to where. */
interface Reach {
  readonly top: number;
  readonly bottom: number;
}

/** A piece of the map that is moved as one. */
export interface Block {
  readonly steps: readonly PlacedStep[];
  readonly ties: readonly BranchLines[];
  readonly reach: ReadonlyMap<number, Reach>;
}

export const EMPTY: Block = { steps: [], ties: [], reach: new Map() };

/** How far down a part reaches. */
export function bottomOf({ reach }: Block): number {
  return Math.max(0, ...[...reach.values()].map(({ bottom }) => bottom));
}

/** How far a part must come down to stand below another: no further than the columns that both use ask for. */
export function dropDistance(above: Block, below: Block, gap: number): number {
  const shared = [...below.reach].flatMap(([column, { top }]) => {
    const taken = above.reach.get(column);
    return taken ? [taken.bottom + gap - top] : [];
  });
  return shared.length > 0 ? Math.max(...shared) : 0;
}

export function movedDown({ steps, ties, reach }: Block, by: number): Block {
  const down = <At extends Point>(at: At): At => ({ ...at, y: at.y + by });
  return {
    steps: steps.map(down),
    ties: ties.map((tie) => ({
      ...tie,
      start: down(tie.start),
      turn: 'y' in tie.turn ? { y: tie.turn.y + by } : tie.turn,
      ends: tie.ends.map(down),
    })),
    reach: new Map([...reach].map(([column, { top, bottom }]) => [column, { top: top + by, bottom: bottom + by }])),
  };
}

export function merge(parts: readonly Block[]): Block {
  const reach = new Map<number, Reach>();
  for (const [column, { top, bottom }] of parts.flatMap((part) => [...part.reach])) {
    const other = reach.get(column) ?? { top, bottom };
    reach.set(column, { top: Math.min(top, other.top), bottom: Math.max(bottom, other.bottom) });
  }
  return { steps: parts.flatMap(({ steps }) => steps), ties: parts.flatMap(({ ties }) => ties), reach };
}
