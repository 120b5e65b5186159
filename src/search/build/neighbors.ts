import { readFileSync } from 'node:fs';
import { keep, keyOf } from '../../model/file-cache.ts';
import { neighborsOf } from '../meaning/nearness.ts';
import type { Neighbor } from '../meaning/nearness.ts';
import { LEAST_NEAR } from '../meaning/pieces.ts';
import type { WordVectors } from '../meaning/vectors.ts';

/** Where they are kept, from the folder that the build runs in. */
const FOLDER = '.cache/neighbors';

/** In how many files: with a new word one of them is made anew. */
const FILES = 64;

/**
 * The neighbors of some stems, as `neighborsOf` finds them and kept: they hang on the vectors alone, and most words of an
 * archive stay. Only Node itself may run this: a bundle has not the code beside it.
 */
export async function keptNeighbors(
  vectors: WordVectors,
  rows: readonly number[],
  folder = FOLDER,
): Promise<Map<number, readonly Neighbor[]>> {
  const code = readFileSync(new URL('../meaning/nearness.ts', import.meta.url));
  const { buffer, byteOffset, byteLength } = vectors.rows;
  const all = keyOf(code, String(LEAST_NEAR), new Uint8Array(buffer, byteOffset, byteLength));
  const found = new Map<number, readonly Neighbor[]>();
  for (const some of Map.groupBy(rows, (row) => row % FILES).values()) {
    const bytes = await keep(folder, keyOf(all, some.join(' ')), () => Promise.resolve(written(vectors, some)));
    const numbers = new Float32Array(Uint8Array.from(bytes).buffer).values();
    const next = () => numbers.next().value ?? NaN;
    for (const row of some)
      found.set(
        row,
        Array.from({ length: next() }, () => [next(), next()] as const),
      );
  }
  return found;
}

/** For each row how many neighbors it has, and each of them with its similarity. */
function written(vectors: WordVectors, rows: readonly number[]): Uint8Array {
  const numbers = [...neighborsOf(vectors, rows).values()].flatMap((near) => [near.length, ...near.flat()]);
  return new Uint8Array(Float32Array.from(numbers).buffer);
}
