import { ByteReader, ByteWriter } from './bytes.ts';

/** Where the pieces lie below the site’s base. */
export const MEANING_FOLDER = 'meaning/';

/** What is known of the words of one stem. */
export interface StemMeaning {
  /** How much they tell in English, from 0 for “the” to 1 for a rare word. */
  readonly weight: number;
  readonly near: readonly NearRecord[];
}

/** A record that a word is near to: its place among the records, and how near, from 0 to 1. */
export interface NearRecord {
  readonly record: number;
  readonly nearness: number;
}

/** Less near than this says nothing: any two words of English are as near. */
export const LEAST_NEAR = 0.38;

/** Stems are dealt to this many files, so that a query loads only those of its words. */
const PIECES = 256;

const WEIGHTS = 255;
const LEVELS = 15;

/** The name of the file that a stem is dealt to (FNV-1a). */
export function pieceOf(stem: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(stem)) hash = Math.imul(hash ^ byte, 0x01000193);
  return nameOf((hash >>> 0) % PIECES);
}

const nameOf = (number: number) => `${number.toString(16).padStart(2, '0')}.bin`;

/**
 * Deals stems to pieces and writes each. How near a record is takes half a byte, which record a byte or two.
 *
 * @returns the pieces by their names
 */
export function writePieces(stems: ReadonlyMap<string, StemMeaning>): Map<string, Uint8Array<ArrayBuffer>> {
  const sorted = [...stems].sort(([a], [b]) => (a < b ? -1 : 1));
  const pieces = Map.groupBy(sorted, ([stem]) => pieceOf(stem));
  // A piece without stems says that they are of no language that is known.
  const names = Array.from({ length: PIECES }, (_, number) => nameOf(number));
  return new Map(names.map((name) => [name, writePiece(pieces.get(name) ?? [])]));
}

function writePiece(entries: readonly (readonly [string, StemMeaning])[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.number(entries.length);
  for (const [stem, { weight, near }] of entries) {
    writer.text(stem);
    writer.byte(Math.round(weight * WEIGHTS));
    writer.number(near.length);
    const sorted = near.toSorted((a, b) => a.record - b.record);
    for (const [at, { record }] of sorted.entries()) writer.number(record - (sorted[at - 1]?.record ?? 0));
    const levels = sorted.map(({ nearness }) => Math.round(((nearness - LEAST_NEAR) / (1 - LEAST_NEAR)) * LEVELS));
    for (let at = 0; at < levels.length; at += 2) writer.byte(((levels[at] ?? 0) << 4) | (levels[at + 1] ?? 0));
  }
  return writer.result();
}

/**
 * Reads a piece that `writePieces` has written.
 *
 * @throws {RangeError} for a file that is cut short, or is another
 */
export function readPiece(bytes: Uint8Array): Map<string, StemMeaning> {
  const reader = new ByteReader(bytes);
  const stems = new Map<string, StemMeaning>();
  for (let stemsLeft = reader.number(); stemsLeft > 0; stemsLeft -= 1) {
    const stem = reader.text();
    const weight = reader.byte() / WEIGHTS;
    const records: number[] = [];
    for (let left = reader.number(); left > 0; left -= 1) records.push((records.at(-1) ?? 0) + reader.number());
    let pair = 0;
    const near = records.map((record, at) => {
      if (at % 2 === 0) pair = reader.byte();
      const level = at % 2 === 0 ? pair >> 4 : pair & 0xf;
      return { record, nearness: LEAST_NEAR + (level / LEVELS) * (1 - LEAST_NEAR) };
    });
    stems.set(stem, { weight, near });
  }
  if (!reader.done) throw new RangeError('The file goes on behind its end');
  return stems;
}
