import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Card } from './card.ts';
import type { Measure } from './fit-text.ts';
import { FONTS, requireGlyphs } from './fonts.ts';
import { layOut } from './layout.ts';
import { CARD } from './theme.ts';
import { column, textsOf } from './satori.ts';
import type { Node } from './satori.ts';
import { encodePng } from './png.ts';

// satori keeps what it reads of the fonts as long as it is given the same list.
const fonts = FONTS.map(({ name, data }) => ({ name, data, weight: 400 as const, style: 'normal' as const }));

/** A box of a card as it was set. */
export interface SetBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Its text, where it is one. */
  readonly textContent?: string;
}

/**
 * Sets a tree in a frame, whose height follows the tree where it is left open.
 *
 * @param shapes whether type is turned into shapes, which only a drawing needs
 */
async function setIn(
  frame: { readonly width: number; readonly height?: number },
  node: Node,
  { shapes }: { readonly shapes: boolean },
): Promise<{ svg: string; boxes: SetBox[] }> {
  for (const { words, face } of textsOf(node)) requireGlyphs(words, face);
  const boxes: SetBox[] = [];
  const svg = await satori(node, { ...frame, fonts, embedFont: shapes, onNodeDetected: (box) => boxes.push(box) });
  return { svg, boxes };
}

/** Wider than anything that is set in one line. */
const UNBOUNDED = 100_000;

/** Measures by setting, so that nothing can come out in another size than it was measured. */
const measure: Measure = async (node, width) => {
  // In a box of its own, or a node would be as wide as the frame.
  const frame = column({ alignItems: 'flex-start' }, [node]);
  const { boxes } = await setIn({ width: Number.isFinite(width) ? width : UNBOUNDED }, frame, { shapes: false });
  const [, box] = boxes;
  if (!box) throw new RangeError('Nothing was measured');
  return box;
};

/**
 * A card as SVG, all of its type turned into shapes, and the boxes that it is made of.
 *
 * @throws {MissingGlyphError} when a text has a sign that no font has
 * @throws {RangeError} when a text does not fit at the smallest size
 */
export async function setCard(card: Card): Promise<{ svg: string; boxes: SetBox[] }> {
  return setIn(CARD, await layOut(card, measure), { shapes: true });
}

/**
 * Draws a card.
 *
 * @returns a PNG of 1200 × 630 pixels, the same bytes for the same card
 * @throws as `setCard` does
 */
export async function drawCard(card: Card): Promise<Uint8Array> {
  const { svg } = await setCard(card);
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return encodePng(pixels, width, height);
}
