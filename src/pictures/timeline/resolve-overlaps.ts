/** A box that wants its middle at a place and needs room above and below it. */
export interface Wish {
  readonly at: number;
  readonly height: number;
}

/**
 * Moves boxes along a line until none overlaps another, in the order in which they are given and as little
 * as can be: the sum of the squares of their ways is the least possible. (Pool adjacent violators: boxes
 * that push each other move as one.)
 *
 * @param wishes in the order of their places
 * @param top where the first box may begin
 * @returns the middle of each box
 */
export function resolveOverlaps(wishes: readonly Wish[], gap: number, top: number): number[] {
  const offsets: number[] = [];
  wishes.forEach(({ height }, index) => {
    const above = wishes[index - 1];
    offsets.push(above ? (offsets[index - 1] ?? 0) + (above.height + height) / 2 + gap : 0);
  });
  const pools: { sum: number; size: number }[] = [];
  wishes.forEach(({ at }, index) => {
    let pool = { sum: at - (offsets[index] ?? 0), size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, size: last.size + pool.size };
    }
    pools.push(pool);
  });
  const least = top + (wishes[0]?.height ?? 0) / 2;
  return pools
    .flatMap(({ sum, size }) => Array.from({ length: size }, () => Math.max(least, sum / size)))
    .map((place, index) => place + (offsets[index] ?? 0));
}
