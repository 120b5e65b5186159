import { inflateSync } from 'node:zlib';

/** Lengths of the headers and of the entries in their lists of tables, in bytes. */
const WOFF = { header: 44, entry: 20 } as const;
const SFNT = { header: 12, entry: 16 } as const;

/**
 * Unpacks a font from the first Web Open Font Format (W3C Recommendation of 13 December 2012) to the OpenType file
 * that it was.
 *
 * @throws {Error} when a table cannot be inflated
 */
export function unpackWoff(woff: Buffer): Buffer {
  const tables = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(font, 0, 4, 8);
  const power = Math.floor(Math.log2(tables));
  const range = SFNT.entry * 2 ** power;
  [tables, range, power, SFNT.entry * tables - range].forEach((value, index) =>
    font.writeUInt16BE(value, 4 + 2 * index),
  );
  let end = SFNT.header + SFNT.entry * tables;
  for (let index = 0; index < tables; index += 1) {
    const from = WOFF.header + WOFF.entry * index;
    const to = SFNT.header + SFNT.entry * index;
    const [start, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(from + at)) as [number, number, number];
    const data = woff.subarray(start, start + packed);
    woff.copy(font, to, from, from + 4);
    woff.copy(font, to + 4, from + 16, from + 20);
    font.writeUInt32BE(end, to + 8);
    font.writeUInt32BE(length, to + 12);
    font.set(packed < length ? inflateSync(data) : data, end);
    end += Math.ceil(length / 4) * 4;
  }
  return font;
}
