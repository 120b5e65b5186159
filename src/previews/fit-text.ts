import type { Block } from './box.ts';
import type { Face } from './fonts.ts';
import { measureText, setText } from './text.ts';
import { COLORS, INNER } from './theme.ts';

/** The sizes of type that a large text may have, in pixels, the largest first. */
const SIZES: readonly number[] = [
  88, 82, 76, 71, 66, 62, 58, 54, 50, 47, 44, 41, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 18, 16,
];

/** A text to be set as large as there is room. */
export interface Large {
  readonly words: string;
  readonly face: Face;
  readonly color?: string;
}

/**
 * Sets texts over the card’s width, all in one size: the largest of SIZES at which they fit together. No word is broken.
 *
 * @param height what they may take together, in pixels
 * @param most the largest size allowed, in pixels
 * @returns one block for each text
 * @throws {MissingGlyphError} when a text has a sign that its face has not
 * @throws {RangeError} when they do not fit at the smallest size
 */
export function setLarge(texts: readonly Large[], height: number, most = Infinity): Block[] {
  const measured = texts.map(({ words, face }) => measureText(words, face));
  const widest = Math.max(...measured.flatMap(({ stretches }) => stretches.map(({ width }) => width)));
  for (const size of SIZES.filter((each) => each <= most && each * widest <= INNER.width)) {
    const blocks = measured.map((text, index) =>
      setText(text, size, INNER.width, { color: texts[index]?.color ?? COLORS.ink, balanced: true }),
    );
    if (blocks.reduce((sum, block) => sum + block.height, 0) <= height) return blocks;
  }
  throw new RangeError(`A card has no room for “${texts.map(({ words }) => words).join('” and “')}”`);
}
