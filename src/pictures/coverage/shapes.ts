import type { Kind } from '../../model/vocabulary.ts';
import { KINDS } from '../../model/vocabulary.ts';
import type { Box } from '../geometry.ts';
import { textWidth } from '../text.ts';
import type { CoveredParagraph } from './select.ts';

/** Size of the type, height of a line and side of a swatch, in pixels. */
export const TEXT = 14;
export const LINE = 18;
const SWATCH = 14;
const LEGEND_LINE = 24;

export interface Words {
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly anchor?: 'middle' | 'end';
}

export interface Tile extends Box {
  readonly kind: Kind;
}

export interface Block {
  readonly paragraph: CoveredParagraph;
  /** The paragraph’s whole place in the strip, its number included. */
  readonly place: Box;
  /** A tile for each claim, all of one area. */
  readonly tiles: readonly Tile[];
  /** The paragraph itself, as long as its words. */
  readonly base: Box;
  readonly number: Words;
  readonly count: Words;
}

export interface CoverageLayout {
  readonly width: number;
  readonly height: number;
  readonly legend: readonly { readonly swatch: Tile; readonly label: Words }[];
  /** What the height of a block, or its length, tells. */
  readonly measure: Words;
  readonly axis: readonly { readonly line: Box; readonly label: Words }[];
  readonly mean: Box;
  readonly blocks: readonly Block[];
  readonly sections: readonly { readonly line: Box; readonly labels: readonly Words[] }[];
}

/** The kinds with their patterns, in as many lines as the width asks for; and where the lines end. */
export function legendOf(kinds: readonly Kind[], width: number): Pick<CoverageLayout, 'legend'> & { bottom: number } {
  let x = 0;
  let y = 0;
  const legend = kinds.map((kind) => {
    const { label } = KINDS[kind];
    const wide = SWATCH + 6 + textWidth(label, TEXT);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LEGEND_LINE;
    }
    const swatch = { kind, x: x + 0.5, y: y + 2.5, width: SWATCH - 1, height: SWATCH - 1 };
    const entry = { swatch, label: { text: label, x: x + SWATCH + 6, y: y + TEXT } };
    x += wide + 18;
    return entry;
  });
  return { legend, bottom: legend.length > 0 ? y + LEGEND_LINE : 0 };
}

/**
 * The claims of a paragraph as tiles, one on the other from its base, those of a kind together. As wide
 * as the paragraph and as thick as its words are few, all are of one area.
 *
 * @param unit how thick a claim is in a paragraph of a hundred words
 * @param boxAt the box of a tile from how far off the base it begins and how thick it is
 */
export function tilesOf(
  { kinds, words }: CoveredParagraph,
  unit: number,
  boxAt: (from: number, thickness: number) => Box,
): Tile[] {
  const thickness = (unit * 100) / words;
  return kinds
    .flatMap(({ kind, count }) => Array.from({ length: count }, () => kind))
    .map((kind, index) => ({ kind, ...boxAt(index * thickness, thickness) }));
}

/** The rates that the axis marks: every fifth. */
export function marksUpTo(rate: number): number[] {
  return Array.from({ length: Math.floor(rate / 5) }, (_, index) => (index + 1) * 5);
}
