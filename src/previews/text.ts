import type { Block, Part } from './box.ts';
import { extentOf, outlinesOf, widthOf } from './fonts.ts';
import type { Face } from './fonts.ts';

/** The height of a line, in ems. */
const LEADING = 1.22;

/** Where a line may end: behind blanks, behind hyphens and strokes, on either side of a dash that stands alone. */
const LINE_ENDS = /(?<=\s)(?=\S)|(?<=[\p{L}\p{N}][-/])(?=\p{L})|(?<=—)(?=\S)|(?<=\S)(?=—)/u;

/** A text in stretches that no line may break, each with its width in ems, the blank behind it apart. */
export interface Stretches {
  readonly words: string;
  readonly face: Face;
  readonly stretches: readonly { readonly words: string; readonly width: number; readonly blank: number }[];
}

/**
 * Measures a text once for all sizes.
 *
 * @throws {MissingGlyphError} when a text has a sign that its face has not
 */
export function measureText(words: string, face: Face): Stretches {
  const blank = widthOf(' ', face);
  const stretches = words.split(LINE_ENDS).map((stretch) => {
    const word = stretch.trimEnd();
    return { words: stretch, width: widthOf(word, face), blank: word === stretch ? 0 : blank };
  });
  return { words, face, stretches };
}

/**
 * Breaks a text into lines.
 *
 * @param width in ems; a stretch that is wider has a line of its own
 */
export function breakLines({ stretches }: Stretches, width: number): { words: string; width: number }[] {
  const lines: { words: string; width: number; full: number }[] = [];
  for (const stretch of stretches) {
    const line = lines.at(-1);
    const end = stretch.width + stretch.blank;
    if (line && line.full + stretch.width <= width) {
      line.words += stretch.words;
      line.width = line.full + stretch.width;
      line.full += end;
    } else lines.push({ words: stretch.words, width: stretch.width, full: end });
  }
  return lines;
}

/** Lines of like length: as many as the width asks for, none longer than it need be. */
function balanceLines(text: Stretches, width: number) {
  const { length } = breakLines(text, width);
  let [low, high] = [0, width];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (breakLines(text, middle).length > length) low = middle;
    else high = middle;
  }
  return breakLines(text, high);
}

interface TextStyle {
  readonly color: string;
  /** Whether its lines are to be of like length. */
  readonly balanced?: boolean;
  /** Whether it has one line, whatever room there is. */
  readonly unbroken?: boolean;
  /** The height of a line, in ems. */
  readonly leading?: number;
}

/**
 * A text.
 *
 * @param size of the type, in pixels
 */
export function text(words: string, face: Face, size: number, style: TextStyle): Part {
  const measured = measureText(words, face);
  return (width) => setText(measured, size, style.unbroken ? Infinity : width, style);
}

/**
 * Sets a text in a width.
 *
 * @param size of the type, in pixels
 * @param width in pixels
 */
export function setText(text: Stretches, size: number, width: number, style: TextStyle): Block {
  const { color, balanced, leading = LEADING } = style;
  const lines = balanced ? balanceLines(text, width / size) : breakLines(text, width / size);
  const lineHeight = Math.round(size * leading);
  const { ascent, descent } = extentOf(text.face);
  const [above, below] = [Math.round(ascent * size), Math.round(descent * size)];
  const baseline = above + Math.floor((size * leading - above - below) / 2);
  const piece = {
    x: 0,
    y: 0,
    width: lines.length > 1 ? width : Math.ceil((lines[0]?.width ?? 0) * size),
    height: lines.length * lineHeight,
    words: text.words,
    draw: () =>
      lines
        .map(
          (line, index) =>
            `<g fill="${color}" transform="translate(0 ${baseline + index * lineHeight})">${outlinesOf(line.words.trimEnd(), text.face, size)}</g>`,
        )
        .join(''),
  };
  return { width: piece.width, height: piece.height, baseline, pieces: [piece] };
}
