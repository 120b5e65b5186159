import { column, text } from './satori.ts';
import type { Node, Style, Text } from './satori.ts';
import { requireGlyphs } from './fonts.ts';
import type { Face } from './fonts.ts';

/** How large a node becomes when it may be so wide, in pixels. */
export type Measure = (node: Node, width: number) => Promise<{ readonly width: number; readonly height: number }>;

/** The sizes of type that a large text may have, the largest first. */
export const SIZES: readonly number[] = [
  88, 82, 76, 71, 66, 62, 58, 54, 50, 47, 44, 41, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16,
];

/** What a text must fit into. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * The largest of some sizes at which something fits; whatever fits at one size fits at all smaller ones.
 *
 * @param sizes the largest first
 * @returns nothing when not even the smallest fits
 */
export async function largest(
  sizes: readonly number[],
  fits: (size: number) => Promise<boolean>,
): Promise<number | undefined> {
  let [first, end] = [0, sizes.length];
  while (first < end) {
    const middle = Math.floor((first + end) / 2);
    if (await fits(sizes[middle] ?? 0)) end = middle;
    else first = middle + 1;
  }
  return sizes[first];
}

/** A text to be set as large as there is room. */
export interface Large {
  readonly words: string;
  readonly face: Face;
  readonly style?: Style;
}

/** A dash that binds two words, “U.S.–Russia”: a line would end behind it. */
const WITHIN_WORDS = /(?<=\S)–(?=\S)/gu;
const WORD_JOINER = '\u2060';

const set = ({ words, face, style }: Large, size: number): Text =>
  text(words.replaceAll(WITHIN_WORDS, `$&${WORD_JOINER}`), face, size, {
    wordBreak: 'break-word',
    textWrap: 'balance',
    ...style,
  });

/**
 * Sets texts below each other, all in one size: the largest of SIZES at which they fit together, none cut, and no
 * word is broken unless it would not fit at the smallest either.
 *
 * @param most the largest size allowed
 * @throws {MissingGlyphError} when a text has a sign that its face has not
 * @throws {RangeError} when they do not fit at the smallest size
 */
export async function setLarge(
  measure: Measure,
  texts: readonly Large[],
  room: Room,
  most = Infinity,
): Promise<Text[]> {
  // Asked of the whole text, so that an error names it and not a word of it.
  for (const { words, face } of texts) requireGlyphs(words, face);
  const widest = Math.max(...(await Promise.all(texts.map((large) => widestWord(measure, large)))));
  const sizes = SIZES.filter((size) => size <= most && (size * widest <= room.width || size === SIZES.at(-1)));
  const size = await largest(sizes, async (tried) => {
    const heights = await Promise.all(texts.map((large) => measure(set(large, tried), room.width)));
    return heights.reduce((sum, { height }) => sum + height, 0) <= room.height;
  });
  if (size === undefined)
    throw new RangeError(`A card has no room for “${texts.map(({ words }) => words).join('” and “')}”`);
  return texts.map((large) => set(large, size));
}

/** How wide the widest word of a text is, in ems. */
async function widestWord(measure: Measure, { words, face }: Large): Promise<number> {
  const EM = 100;
  const apart = words.split(/\s+/u).map((word) => text(word, face, EM, { whiteSpace: 'nowrap' }));
  return (await measure(column({ alignItems: 'flex-start' }, apart), Infinity)).width / EM;
}
