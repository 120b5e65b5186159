import { LEAST_NEAR } from './pieces.ts';
import type { NearRecord, StemMeaning } from './pieces.ts';
import type { WordVectors } from './vectors.ts';
import { tellingWords } from '../query-grammar.ts';
import { stemOf } from './words.ts';

/** What is compared of a record. */
export interface RecordTexts {
  /** What it says, and the names of what it speaks of. */
  readonly said: string;
  /** What it is called, where its name alone is to find it by meaning. */
  readonly called?: string;
  /** Other words in which readers ask for it. */
  readonly askedAs: readonly string[];
}

/** How many records a word is near to at most. More cost bytes and find nothing. */
const MOST = 128;
/** How near a record is to a word in which it is asked for. */
const AS_ASKED = 0.9;
/** A word whose share of all English words is this counts half of a rare one. */
const HALF_TELLING = 1e-3;

/**
 * How near each word is to each record: as near as to the nearest of the record’s words (as in ColBERT’s late
 * interaction, with static vectors). Records that say the word itself are left out: they are found by it.
 *
 * @param compare finds the neighbors of the records’ stems
 * @returns what is known of each stem, of English as of the records
 */
export async function meaningsOf(
  vectors: WordVectors,
  records: readonly RecordTexts[],
  compare: Compare = neighborsOf,
): Promise<Map<string, StemMeaning>> {
  const having = new Map<string, Map<number, number>>();
  const add = (text: string, record: number, weight: number) => {
    for (const stem of tellingWords(text).map(stemOf)) {
      const known = having.get(stem) ?? new Map<number, number>();
      having.set(stem, known.set(record, Math.max(weight, known.get(record) ?? 0)));
    }
  };
  const says = records.map(({ said }) => new Set(tellingWords(said).map(stemOf)));
  for (const [record, { said, called = '', askedAs }] of records.entries()) {
    add(`${said} ${called}`, record, 1);
    for (const words of askedAs) add(words, record, AS_ASKED);
  }
  const ranks = new Map(vectors.stems.map((stem, rank) => [stem, rank]));
  const pairs = await nearStems(vectors, ranks, having.keys(), compare);
  const all = new Set([...vectors.stems, ...having.keys()]);
  const lists = new Map([...having].map(([stem, weights]) => [stem, [...weights]]));
  /** How near each record is to the stem at hand: zero where it is not, more than any where it says the stem itself. */
  const nearness = new Float64Array(records.length);
  return new Map(
    [...all].map((stem) => {
      const [near, saying]: [number[], number[]] = [[], []];
      const isFull = (similarity: number) =>
        near.length >= MOST && near.filter((record) => (nearness[record] ?? 0) > similarity).length >= MOST;
      // The nearest words first: those of whom no record can be among the nearest any more are not looked at.
      for (const [other, similarity] of [[stem, 1] as const, ...(pairs.get(stem) ?? []).toSorted(byNearness)]) {
        if (isFull(similarity)) break;
        for (const [record, weight] of lists.get(other) ?? []) {
          const known = nearness[record] ?? 0;
          if (similarity * weight <= Math.max(known, LEAST_NEAR)) continue;
          const isSaying = known === 0 && says[record]?.has(stem);
          if (known === 0) (isSaying ? saying : near).push(record);
          nearness[record] = isSaying ? Infinity : similarity * weight;
        }
      }
      const nearest = near
        .map((record): NearRecord => ({ record, nearness: nearness[record] ?? 0 }))
        .sort((a, b) => b.nearness - a.nearness || a.record - b.record)
        .slice(0, MOST);
      for (const record of [...near, ...saying]) nearness[record] = 0;
      return [stem, { weight: tellingness(ranks.get(stem)), near: nearest }] as const;
    }),
  );
}

const byNearness = ([, a]: readonly [string, number], [, b]: readonly [string, number]) => b - a;

/**
 * How much a word tells, the rarer the more (Arora, “A Simple but Tough-to-Beat Baseline”); its share follows from its
 * rank by Zipf’s law.
 */
function tellingness(rank = Infinity): number {
  const share = 1 / ((rank + 30) * 13);
  return HALF_TELLING / (HALF_TELLING + share);
}

/** For each stem with a vector, those of some stems that are near it, and how near. */
async function nearStems(
  vectors: WordVectors,
  ranks: ReadonlyMap<string, number>,
  some: Iterable<string>,
  compare: Compare,
): Promise<Map<string, (readonly [stem: string, similarity: number])[]>> {
  const { stems } = vectors;
  const rows = [...some].flatMap((stem) => ranks.get(stem) ?? []).sort((a, b) => a - b);
  const compared = await compare(vectors, rows);
  const pairs = new Map<string, [string, number][]>();
  for (const row of rows)
    for (const [other, similarity] of compared.get(row) ?? []) {
      const [stem = '', near = ''] = [stems[row], stems[other]];
      const known = pairs.get(near) ?? [];
      known.push([stem, similarity]);
      pairs.set(near, known);
    }
  return pairs;
}

/** A stem that is near another in meaning, by its row among the vectors. */
export type Neighbor = readonly [row: number, similarity: number];

/** Finds the neighbors of some stems, all by their rows. */
export type Compare = (
  vectors: WordVectors,
  rows: readonly number[],
) => ReadonlyMap<number, readonly Neighbor[]> | Promise<ReadonlyMap<number, readonly Neighbor[]>>;

/** Finds them by comparing each with all, which takes milliseconds a stem. */
export const neighborsOf = (vectors: WordVectors, some: readonly number[]): Map<number, Neighbor[]> =>
  new Map(some.map((row) => [row, neighborsOfRow(vectors, row)]));

function neighborsOfRow({ dimensions, stems, rows }: WordVectors, row: number): Neighbor[] {
  const own = rows.slice(row * dimensions, (row + 1) * dimensions);
  const near: Neighbor[] = [];
  for (let other = 0; other < stems.length; other += 1) {
    let product = 0;
    const from = other * dimensions;
    for (let axis = 0; axis < dimensions; axis += 1) product += (own[axis] ?? 0) * (rows[from + axis] ?? 0);
    if (product > LEAST_NEAR && other !== row) near.push([other, Math.min(product, 1)]);
  }
  return near;
}
