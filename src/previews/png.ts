import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** How PNG calls pictures of numbered colors, and those that say each color in full. */
const INDEXED = 3;
const TRUE_COLOR = 2;
const MOST_NUMBERED = 256;

/**
 * Writes a picture as PNG (ISO/IEC 15948) without loss. Type on paper has few colors, so that a list of them and a
 * number for each pixel take half of the bytes; a picture of more than 256 colors is written in full.
 *
 * @param pixels red, green, blue and opacity of each, row by row; all are taken to be opaque
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const colors = colorsOf(pixels);
  const numbers = numbersOf(colors);
  const rows = numbers ? rowsOf(colors, width, 1, runs(numbers)) : rowsOf(colors, width, 3, (color) => color);
  return Buffer.concat([
    SIGNATURE,
    header(width, height, numbers ? INDEXED : TRUE_COLOR),
    ...(numbers ? [chunk('PLTE', listOf([...numbers.keys()]))] : []),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The rows of a picture, each behind a byte that says that it is not filtered. */
function rowsOf(colors: Uint32Array, width: number, bytes: number, valueOf: (color: number) => number): Buffer {
  const rows = Buffer.alloc(colors.length / width + colors.length * bytes);
  let at = 0;
  colors.forEach((color, pixel) => {
    if (pixel % width === 0) at += 1;
    const value = valueOf(color);
    for (let shift = 8 * (bytes - 1); shift >= 0; shift -= 8) rows[at++] = value >> shift;
  });
  return rows;
}

/** Looks a color up once for each run of pixels that have it. */
function runs(numbers: ReadonlyMap<number, number>): (color: number) => number {
  let last = -1;
  let number = 0;
  return (color) => {
    if (color !== last) number = numbers.get(color) ?? 0;
    last = color;
    return number;
  };
}

/** The color of each pixel, as one number. */
function colorsOf(pixels: Uint8Array): Uint32Array {
  const colors = new Uint32Array(pixels.length / 4);
  for (let pixel = 0, at = 0; pixel < colors.length; pixel += 1, at += 4)
    colors[pixel] = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
  return colors;
}

/** The number of each color, in the order in which they appear; nothing when they are too many. */
function numbersOf(colors: Uint32Array): Map<number, number> | undefined {
  const numbers = new Map<number, number>();
  let last = -1;
  for (const color of colors) {
    if (color === last || numbers.has(color)) continue;
    last = color;
    if (numbers.size === MOST_NUMBERED) return undefined;
    numbers.set(color, numbers.size);
  }
  return numbers;
}

function listOf(colors: readonly number[]): Buffer {
  const list = Buffer.alloc(colors.length * 3);
  colors.forEach((color, index) => list.writeUIntBE(color, index * 3, 3));
  return list;
}

function header(width: number, height: number, type: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, type], 8);
  return chunk('IHDR', data);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
