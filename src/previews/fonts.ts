import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';

/** The faces that a card is set in. */
const FACES = {
  serif: { family: 'source-serif-4', style: '400-normal' },
  italic: { family: 'source-serif-4', style: '400-italic' },
  sans: { family: 'source-sans-3', style: '400-normal' },
  bold: { family: 'source-sans-3', style: '600-normal' },
} as const;

export type Face = keyof typeof FACES;

/** A face comes in one file for each of these, and a text may need several. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'] as const;

/** A file of a face, as satori takes it. */
export interface FontFile {
  readonly name: string;
  readonly data: Buffer;
}

const nameOf = (face: Face, subset: string) => `${face}-${subset}`;

/** The value of `font-family` that tries every file of a face: of several by one name satori takes one. */
export function familyOf(face: Face): string {
  return SUBSETS.map((subset) => nameOf(face, subset)).join(', ');
}

const require = createRequire(import.meta.url);

/** Every file of every face, in a fixed order. */
export const FONTS: readonly FontFile[] = (Object.keys(FACES) as Face[]).flatMap((face) =>
  SUBSETS.map((subset) => {
    const { family, style } = FACES[face];
    const file = require.resolve(`@fontsource/${family}/files/${family}-${subset}-${style}.woff`);
    return { name: nameOf(face, subset), data: readFileSync(file) };
  }),
);

const SIGNS: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  FONTS.map(({ name, data }) => [name, new Set(signsOf(data))]),
);

function signsOf(data: Buffer): readonly number[] {
  const font = create(data);
  return font.isCollection ? [] : font.characterSet;
}

/** A text has a sign that its face cannot show; a picture would have an empty box there. */
export class MissingGlyphError extends Error {
  override readonly name = 'MissingGlyphError';
}

/** Signs that leave no mark, such as one that forbids a line to end: they need no glyph. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Makes sure that a text can be set in a face: each sign with the accents upon it has one file that knows it whole.
 *
 * @throws {MissingGlyphError} when one has not; the message names the text and the sign
 */
export function requireGlyphs(text: string, face: Face): void {
  const files = SUBSETS.map((subset) => SIGNS.get(nameOf(face, subset)));
  for (const { segment } of graphemes.segment(text)) {
    const points = Array.from(segment.replaceAll(UNSEEN, ''), (sign) => sign.codePointAt(0) ?? 0);
    if (files.some((file) => points.every((point) => file?.has(point)))) continue;
    const names = points.map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
    throw new MissingGlyphError(`No font of the cards has ${segment} (${names}), which stands in “${text}”`);
  }
}
