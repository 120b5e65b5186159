import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Claim, Graph } from '../graph/graph.ts';
import { disputesOf, sourceBy } from '../graph/lookups.ts';
import { placeOf } from '../wording/names.ts';
import { tellingTexts } from '../wording/claim-line.ts';
import { confidenceOf } from '../model/confidence.ts';
import { listed } from '../wording/phrases.ts';
import { KINDS } from '../model/vocabulary.ts';

/** A stretch of text in the small page: how many characters of its type fit a line at its narrowest, how tall lines are. */
interface Type {
  readonly characters: number;
  readonly line: number;
}

// Measured at 280 px with the widest of the fonts that the page asks for; words that do not fit leave a part of each line empty.
const STATEMENT: Type = { characters: 26, line: 24 };
const SMALL: Type = { characters: 34, line: 20 };

/** Border, padding, the space between the parts, and the foot. */
const SPACE = 116;

/** What the small page of a claim says besides the statement, each a line or several of its own. */
export interface EmbedLines {
  /** Where the source says it. */
  readonly place: string;
  /** Who said it, whose view it is, on what it hangs. */
  readonly telling: readonly string[];
  readonly disputes: readonly Claim[];
}

/** What the small page of a claim says. */
export function embedLines(graph: Graph, claim: Claim): EmbedLines {
  return {
    place: `${placeOf(sourceBy(graph, claim.source))}, ¶ ${listed(claim.paragraphs)}`,
    telling: tellingTexts(graph, claim),
    disputes: disputesOf(graph, claim.code),
  };
}

/**
 * How tall a frame must be for the small page of a claim to fit at 280 px; at more, the type grows with the width.
 *
 * @returns a number of pixels
 */
export function embedHeight(graph: Graph, claim: Claim): number {
  const { place, telling, disputes } = embedLines(graph, claim);
  const { label, modal = '' } = confidenceOf(claim);
  const small = [
    `${claim.code} · ${place}`,
    // The bar that shows how sure the source is takes the room of some letters.
    [KINDS[claim.kind].label, `---- ${label} ${modal}`, ...telling].join(' · '),
    ...disputes.map(({ code, title }) => `≠ disputed by ${code}: ${title}`),
  ];
  const heightOf = (text: string, { characters, line }: Type) => Math.ceil(text.length / characters) * line;
  const heights = [heightOf(claim.statement, STATEMENT), ...small.map((text) => heightOf(text, SMALL))];
  return heights.reduce((sum, height) => sum + height, SPACE);
}

/**
 * The HTML by which another page shows a claim.
 *
 * @param src the address of the claim’s small page
 * @param title what the frame is called, for whoever does not see it
 * @param height as {@link embedHeight} has it
 */
export function embedSnippet(src: string, title: string, height: number): string {
  return toHtml(
    h('iframe', { src, title, width: '100%', height, loading: 'lazy', style: 'border: 0; max-width: 40rem' }),
  );
}
