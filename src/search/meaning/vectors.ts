import { readFileSync } from 'node:fs';
import { unpackVector } from './packing.ts';

/** Vectors of English words, one for all words of a stem. Vectors of words with like meanings point the same way. */
export interface WordVectors {
  readonly dimensions: number;
  /** The most frequent first. */
  readonly stems: readonly string[];
  /** A row for each stem, each of length 1. */
  readonly rows: Float32Array;
}

export const STEMS_FILE = new URL('stems.txt', import.meta.url);
export const VECTORS_FILE = new URL('vectors.bin', import.meta.url);

let read: WordVectors | undefined;

/** The vectors that lie beside this file. `make-vectors.ts` makes them, `ORIGIN.md` says of what. */
export function wordVectors(): WordVectors {
  return (read ??= readVectors());
}

function readVectors(): WordVectors {
  const stems = readFileSync(STEMS_FILE, 'utf8').trimEnd().split('\n');
  const packed = readFileSync(VECTORS_FILE);
  const bytes = packed.length / stems.length;
  const rows = new Float32Array(stems.length * bytes * 2);
  for (let row = 0; row < stems.length; row += 1)
    rows.set(unpackVector(packed.subarray(row * bytes, (row + 1) * bytes)), row * bytes * 2);
  return { dimensions: bytes * 2, stems, rows };
}
