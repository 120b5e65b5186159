import type { Block } from './box.ts';
import type { Face } from './fonts.ts';
import { measureText, setText } from './text.ts';
import { COLORS, INNER } from './theme.ts';

/** The sizes of type that a large text may have, in pixels, the largest first. */
const SMALLEST = 16;
const SIZES: readonly number[] = [
  88,
  82,
  76,
  71,
  66,
  62,
  58,
  54,
  50,
  47,
  44,
  41,
  38,
  36,
  34,
  32,
  30,
  28,
  26,
  24,
  22,
  20,
  18,
  SMALLEST,
];

/** A text to be set as large as there is room. */
export interface Large {
  readonly words: string;
  readonly face: Face;
  readonly color?: string;
}

/** Stands where a text goes on for which there is no room. */
const CUT = '…';

/**
 * Sets texts over the card’s width, all in one size: the largest of SIZES at which they fit together. No word is broken.
 * What does not fit at the smallest is cut.
 *
 * @param height what they may take together, in pixels
 * @param most the largest size allowed, in pixels
 * @returns one block for each text
 * @throws {MissingGlyphError} when a text has a sign that its face has not
 */
export function setLarge(texts: readonly Large[], height: number, most = Infinity): Block[] {
  return setWhole(texts, height, most) ?? setCut(texts, height);
}

function setWhole(texts: readonly Large[], height: number, most: number): Block[] | undefined {
  const measured = texts.map(({ words, face }) => measureText(words, face));
  const widest = Math.max(...measured.flatMap(({ stretches }) => stretches.map(({ width }) => width)));
  for (const size of SIZES.filter((each) => each <= most && each * widest <= INNER.width)) {
    const blocks = measured.map((text, index) =>
      setText(text, size, INNER.width, { color: texts[index]?.color ?? COLORS.ink, balanced: true }),
    );
    if (blocks.reduce((sum, block) => sum + block.height, 0) <= height) return blocks;
  }
  return undefined;
}

/** Texts in the smallest size with as many letters of each as there is room for; where there is none, what tells that. */
function setCut(texts: readonly Large[], height: number): Block[] {
  const letters = texts.map(({ words }) => Array.from(words));
  const shortened = (most: number) =>
    texts.map((text, index) => ({
      ...text,
      words:
        (letters[index]?.length ?? 0) > most
          ? `${letters[index]?.slice(0, most).join('').trimEnd() ?? ''}${CUT}`
          : text.words,
    }));
  let [fits, room] = [0, Math.max(...letters.map(({ length }) => length))];
  while (room - fits > 1) {
    const middle = Math.floor((fits + room) / 2);
    if (setWhole(shortened(middle), height, SMALLEST)) fits = middle;
    else room = middle;
  }
  return setWhole(shortened(fits), height, SMALLEST) ?? setWhole(shortened(0), Infinity, SMALLEST) ?? [];
}
