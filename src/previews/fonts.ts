import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import type { Font } from 'fontkitten';
import load from 'harfbuzzjs/hb.js';
import bind from 'harfbuzzjs/hbjs.js';
import type { Shaper } from 'harfbuzzjs/hbjs.js';
import { unpackWoff } from './woff.ts';

const { createBlob, createBuffer, createFace, createFont, shape } = bind(await load());

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

interface FontFile {
  readonly font: Font;
  /** What sets its glyphs beside each other. */
  readonly shaper: Shaper;
  /** The code points that it has. */
  readonly signs: ReadonlySet<number>;
  /** The outlines of glyphs that were drawn before, by their numbers. */
  readonly outlines: Map<number, string>;
}

const require = createRequire(import.meta.url);
const opened = new Map<string, FontFile>();

/** A file of a face, read when a text first asks for it. */
function fileOf(face: Face, subset: (typeof SUBSETS)[number]): FontFile {
  const { family, style } = FACES[face];
  const name = `@fontsource/${family}/files/${family}-${subset}-${style}.woff`;
  const known = opened.get(name);
  if (known) return known;
  const data = unpackWoff(readFileSync(require.resolve(name)));
  const font = create(data);
  if (font.isCollection) throw new Error(`${name} holds several fonts`);
  const file: FontFile = {
    font,
    shaper: createFont(createFace(createBlob(data), 0)),
    signs: new Set(font.characterSet),
    outlines: new Map(),
  };
  opened.set(name, file);
  return file;
}

/** How far a face reaches above and below the baseline, in ems. */
export function extentOf(face: Face): { readonly ascent: number; readonly descent: number } {
  const { ascent, descent, unitsPerEm } = fileOf(face, SUBSETS[0]).font;
  return { ascent: ascent / unitsPerEm, descent: -descent / unitsPerEm };
}

/** A text has a sign that its face cannot show; a picture would have an empty box there. `settable.ts` takes them out. */
export class MissingGlyphError extends Error {
  override readonly name = 'MissingGlyphError';
}

/** Signs that leave no mark, such as a soft hyphen: they need no glyph. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Cuts a text where another file of its face is needed: each sign with the accents upon it is set from the first
 * file that knows it whole.
 *
 * @throws {MissingGlyphError} when no file does; the message names the text and the sign
 */
function runsOf(text: string, face: Face): { file: FontFile; words: string }[] {
  const usual = fileOf(face, SUBSETS[0]);
  if (Array.from(text).every((sign) => usual.signs.has(sign.codePointAt(0) ?? 0)))
    return [{ file: usual, words: text }];
  const runs: { file: FontFile; words: string }[] = [];
  for (const { segment } of graphemes.segment(text.replaceAll(UNSEEN, ''))) {
    const points = Array.from(segment, (sign) => sign.codePointAt(0) ?? 0);
    const knowing = (file: FontFile) => points.every((point) => file.signs.has(point));
    const subset = SUBSETS.find((each) => knowing(fileOf(face, each)));
    if (!subset) {
      const names = points.map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
      throw new MissingGlyphError(`No font of the cards has ${segment} (${names}), which stands in “${text}”`);
    }
    const file = fileOf(face, subset);
    const last = runs.at(-1);
    if (last?.file === file) last.words += segment;
    else runs.push({ file, words: segment });
  }
  return runs;
}

const ALL_FACES = ['serif', 'italic', 'sans', 'bold'] as const satisfies readonly Face[];

/** Whether every face has a sign, for those that were asked for. */
const known = new Map<string, boolean>();

function isKnown(sign: string): boolean {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const points = Array.from(sign.replaceAll(UNSEEN, ''), (point) => point.codePointAt(0) ?? 0);
  const is = ALL_FACES.every((face) =>
    SUBSETS.some((subset) => points.every((point) => fileOf(face, subset).signs.has(point))),
  );
  known.set(sign, is);
  return is;
}

/**
 * Takes a text apart into stretches that the cards can show and stretches that no font of theirs has.
 *
 * @returns them in their order
 */
export function stretchesOf(text: string): { words: string; isKnown: boolean }[] {
  const stretches: { words: string; isKnown: boolean }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = stretches.at(-1);
    const is = isKnown(segment);
    if (last?.isKnown === is) last.words += segment;
    else stretches.push({ words: segment, isKnown: is });
  }
  return stretches;
}

/**
 * Shapes a text: kerning, ligatures, accents in their places.
 *
 * @returns glyphs by their numbers, in ems from the beginning of the line; y runs downwards from the baseline
 */
function shapeText(text: string, face: Face) {
  const glyphs: { file: FontFile; number: number; x: number; y: number }[] = [];
  let width = 0;
  for (const { file, words } of runsOf(text, face)) {
    const buffer = createBuffer();
    buffer.addText(words);
    buffer.guessSegmentProperties();
    shape(file.shaper, buffer);
    const { unitsPerEm } = file.font;
    for (const { codepoint: number, x_advance, x_offset, y_offset } of buffer.getGlyphInfosAndPositions()) {
      glyphs.push({ file, number, x: width + x_offset / unitsPerEm, y: -y_offset / unitsPerEm });
      width += x_advance / unitsPerEm;
    }
    buffer.destroy();
  }
  return { glyphs, width };
}

const widths = new Map<string, number>();

/**
 * How wide a text is when it is set in one line, in ems.
 *
 * @throws {MissingGlyphError} when no file of the face has a sign; the message names the text and the sign
 */
export function widthOf(text: string, face: Face): number {
  const key = `${face} ${text}`;
  const width = widths.get(key) ?? shapeText(text, face).width;
  widths.set(key, width);
  return width;
}

/**
 * The shapes of a line of text.
 *
 * @param size of the type, in pixels
 * @returns SVG that begins at the origin, on the baseline
 * @throws as `widthOf` does
 */
export function outlinesOf(text: string, face: Face, size: number): string {
  return shapeText(text, face)
    .glyphs.map(({ file, number, x, y }) => {
      const scale = size / file.font.unitsPerEm;
      const outline = file.outlines.get(number) ?? file.font.getGlyph(number).path.toSVG();
      file.outlines.set(number, outline);
      return outline && `<path transform="matrix(${scale} 0 0 ${-scale} ${x * size} ${y * size})" d="${outline}"/>`;
    })
    .join('');
}
