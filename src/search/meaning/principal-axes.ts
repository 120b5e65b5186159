/**
 * The axes along which vectors differ, those along which they differ most first: the eigenvectors of their covariance,
 * by Jacobi’s method.
 *
 * @param vectors of equal length, their mean at zero
 */
export function principalAxes(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const spread = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    for (const [row, value] of vector.entries())
      for (const [column, other] of vector.entries()) add(spread, row, column, value * other);
  const axes = Array.from({ length: size }, (_, at) => new Float64Array(size).fill(1, at, at + 1));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (let one = 0; one < size; one += 1) for (let two = one + 1; two < size; two += 1) turn(spread, axes, one, two);
  return axes
    .map((axis, at) => ({ axis, spread: spread[at]?.[at] ?? 0 }))
    .sort((a, b) => b.spread - a.spread)
    .map(({ axis }) => axis);
}

/** After so many what is left beside the diagonal is nothing, at any size that vectors of words have. */
const SWEEPS = 12;

/** Turns two axes so that along them nothing varies together. */
function turn(spread: readonly Float64Array[], axes: readonly Float64Array[], one: number, two: number): void {
  const together = spread[one]?.[two] ?? 0;
  if (together === 0) return;
  const theta = ((spread[two]?.[two] ?? 0) - (spread[one]?.[one] ?? 0)) / (2 * together);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of spread) {
    const [a, b] = [row[one] ?? 0, row[two] ?? 0];
    row[one] = cosine * a - sine * b;
    row[two] = sine * a + cosine * b;
  }
  for (const table of [spread, axes]) {
    const [first, second] = [table[one], table[two]];
    if (!first || !second) continue;
    for (let at = 0; at < first.length; at += 1) {
      const [a, b] = [first[at] ?? 0, second[at] ?? 0];
      first[at] = cosine * a - sine * b;
      second[at] = sine * a + cosine * b;
    }
  }
}

function add(table: readonly Float64Array[], row: number, column: number, value: number): void {
  const cells = table[row];
  if (cells) cells[column] = (cells[column] ?? 0) + value;
}
