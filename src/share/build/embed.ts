import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Claim, Graph } from '../../graph/graph.ts';
import { disputesOf, sourceBy } from '../../graph/lookups.ts';
import { DISPUTED_BY } from '../../model/facets.ts';
import type { Routes } from '../../model/routes.ts';
import { lineText, shortLine } from '../../wording/claim-line.ts';
import type { LineItem } from '../../wording/claim-line.ts';
import { publicationLine } from '../../wording/names.ts';
import { inParagraphs } from '../../wording/phrases.ts';

/** A stretch of text in the small page: how many characters of its type fit a line at its narrowest, how tall lines are, in pixels. */
interface Type {
  readonly characters: number;
  readonly line: number;
}

// Measured at 280 px with the widest of the fonts that the page asks for; words that do not fit leave a part of each line empty.
const STATEMENT: Type = { characters: 26, line: 24 };
const SMALL: Type = { characters: 34, line: 20 };

/** Border, padding, the space between the parts, and the foot, in pixels. */
const SPACE = 116;

/** What the small page of a claim says besides the statement, each a line or several of its own. */
export interface EmbedLines {
  /** Where the source says it. */
  readonly place: string;
  readonly line: readonly LineItem[];
  readonly disputes: readonly Claim[];
}

/** @param to the routes of the page that the small one stands for */
export function embedLines(graph: Graph, to: Routes, claim: Claim): EmbedLines {
  return {
    place: `${publicationLine(sourceBy(graph, claim.source))}, ${inParagraphs(claim.paragraphs)}`,
    line: shortLine(graph, to, claim, 'summary'),
    disputes: disputesOf(graph, claim.code),
  };
}

/**
 * How tall a frame must be for the small page of a claim to fit at 280 px; at more, the type grows with the width.
 *
 * @returns a number of pixels
 */
export function embedHeight(graph: Graph, to: Routes, claim: Claim): number {
  const { place, line, disputes } = embedLines(graph, to, claim);
  const small = [
    `${claim.code} · ${place}`,
    // The bar that shows how sure the source is takes the room of some letters.
    line.map((item) => (item.type === 'confidence' ? `---- ${lineText(item)}` : lineText(item))).join(' · '),
    ...disputes.map(({ code, title }) => `${DISPUTED_BY} ${code}: ${title}`),
  ];
  const heightOf = (text: string, { characters, line: height }: Type) => Math.ceil(text.length / characters) * height;
  const heights = [heightOf(claim.statement, STATEMENT), ...small.map((text) => heightOf(text, SMALL))];
  return heights.reduce((sum, height) => sum + height, SPACE);
}

/**
 * The HTML by which another page shows a claim.
 *
 * @param src the address of the claim’s small page
 * @param title what the frame is called, for whoever does not see it
 * @param height in pixels, as {@link embedHeight} has it
 */
export function embedSnippet(src: string, title: string, height: number): string {
  return toHtml(
    h('iframe', { src, title, width: '100%', height, loading: 'lazy', style: 'border: 0; max-width: 40rem' }),
  );
}
