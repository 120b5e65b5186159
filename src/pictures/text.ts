/** Widths of characters in ems, as the widest of the usual sans-serif faces have them; no face is known when a picture is drawn. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl|.,:;'’‘!]/u, 0.32],
  [/[frt()[\]\-/ “”"]/u, 0.43],
  [/[mwMW—…]/u, 0.98],
  [/[A-Z&%@]/u, 0.76],
];
const USUAL = 0.62;

/**
 * How wide a line of text becomes at most, in pixels.
 *
 * @param size of the type, in pixels
 */
export function textWidth(text: string, size: number): number {
  const widths = Array.from(text, (sign) => WIDTHS.find(([signs]) => signs.test(sign))?.[1] ?? USUAL);
  return widths.reduce((sum, width) => sum + width, 0) * size;
}

/**
 * Breaks a text into lines that fit a width, between words. A word wider than that has a line of its own.
 *
 * @param width in pixels, as `size` is
 */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
