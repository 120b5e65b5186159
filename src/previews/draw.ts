import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { moved } from './box.ts';
import type { Piece } from './box.ts';
import type { Card } from './card.ts';
import { layOut } from './layouts.ts';
import { settable } from './settable.ts';
import { CARD, COLORS, INNER, MARGIN } from './theme.ts';

/** A text of a card where it stands, in pixels. */
export type SetText = Pick<Piece, 'x' | 'y' | 'width' | 'height' | 'words'>;

/**
 * Sets a card: what stands at its head and foot keeps its size, its large text takes the size that there is room for. Words
 * that no font has are left out.
 *
 * @returns SVG with all of its type turned into shapes, and the texts in it
 */
export function setCard(card: Card): { svg: string; texts: SetText[] } {
  const blocks = layOut(settable(card));
  // What is left of the height is shared by the spaces between.
  const space = blocks.reduce((left, { height }) => left - height, INNER.height) / (blocks.length - 1);
  let y: number = MARGIN.y;
  const pieces = blocks.flatMap((block) => {
    const top = y;
    y += block.height + space;
    return moved(block, MARGIN.x, top);
  });
  const shapes = pieces.map(
    (piece) => `<g transform="translate(${Math.round(piece.x)} ${Math.round(piece.y)})">${piece.draw()}</g>`,
  );
  const { width, height } = CARD;
  const paper = `<rect width="${width}" height="${height}" fill="${COLORS.paper}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paper}${shapes.join('')}</svg>`;
  return { svg, texts: pieces.filter(({ words }) => words !== undefined) };
}

/**
 * Draws a card.
 *
 * @returns a PNG of 1200 × 630 pixels, the same bytes for the same card
 */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const { svg } = setCard(card);
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  // Measured: a card has about 100 colours, and efforts above 3 take twice the time for a sixth more bytes.
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, effort: 3, compressionLevel: 6, dither: 0 })
    .toBuffer();
}
