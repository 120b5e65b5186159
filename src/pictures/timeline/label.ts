import type { Claim, Source } from '../../graph/graph.ts';
import { formatEdtf } from '../../model/edtf.ts';
import type { SourceId } from '../../model/ids.ts';
import type { Mark } from '../../model/vocabulary.ts';
import { textWidth, wrap } from '../text.ts';
import type { EventWithClaims } from './select.ts';

/** A stretch of a label’s row: words, or a link. */
export interface Token {
  readonly text: string;
  readonly mark?: Mark;
  readonly claim?: Claim;
  readonly paragraph?: { readonly source: SourceId; readonly number: number };
  /** From the row’s beginning, and how wide it is, its mark included. */
  readonly x: number;
  readonly width: number;
}

/** Stretches beside each other. A row with links is as high as a finger needs. */
export interface Row {
  readonly tokens: readonly Token[];
  readonly height: number;
}

/** What stands beside a mark of the axis: a title in lines, and rows of dates and codes. */
export interface Label {
  readonly subject: { readonly event: EventWithClaims['event'] } | { readonly source: Source };
  readonly lines: readonly string[];
  readonly rows: readonly Row[];
  readonly width: number;
  readonly height: number;
}

/** How high what a finger aims at has to be. */
export const TARGET = 24;
/** How wide a source’s mark is, with the space behind it. */
export const MARK = 12;
const BETWEEN = 9;
/** How much wider bold type is than the type of which widths are known. */
const BOLDER = 1.12;

/** How far apart the lines of a title are. */
export function lineOf(size: number): number {
  return size * 1.3;
}

/** How much of a label its title takes. */
export function titleHeight(lines: number, size: number): number {
  return Math.max(TARGET, lines * lineOf(size) + 4);
}

/** A date where space is short: months by their first three letters. */
export function shortDate(value: string): string {
  return formatEdtf(value)
    .replaceAll(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+/gu, '$1')
    .replaceAll(/(?<=^|\s)(\d{1,2}) – (?=\d{1,2}\s)/gu, '$1–');
}

type Piece = Omit<Token, 'x' | 'width'>;

/** The label of an event, with the claims of some sources on it. */
export function eventLabel({ event, parts }: EventWithClaims, sources: readonly Source[], width: number, size: number) {
  const shown = parts.filter(({ source }) => sources.some(({ id }) => id === source.id));
  const others = (event.datedOtherwise ?? []).flatMap(({ source, date, paragraph }) =>
    sources
      .filter(({ id }) => id === source)
      .map(({ mark }): Piece => ({ text: `says ${shortDate(date)}`, mark, paragraph: { source, number: paragraph } })),
  );
  const codes = shown.flatMap(({ source, claims }) =>
    claims.map((claim): Piece => ({ text: claim.code, mark: source.mark, claim })),
  );
  return labelOf({ event }, event.title, [{ text: shortDate(event.date) }, ...others, ...codes], width, size);
}

/** The label of a source: when it was written and came out. */
export function sourceLabel(source: Source, width: number, size: number) {
  const { written, issued, short } = source;
  const parts = [...(written ? [`written ${shortDate(written.date)}`] : []), `published ${shortDate(issued)}`];
  const joined = parts.join(', ');
  const lines = textWidth(joined, size) <= width ? [joined] : parts.flatMap((part) => balanced(part, width, size));
  const pieces = lines.map((text) => ({ text }));
  return labelOf({ source }, short, pieces, width, size);
}

function labelOf(
  subject: Label['subject'],
  title: string,
  pieces: readonly Piece[],
  width: number,
  size: number,
): Label {
  const indent = 'source' in subject ? MARK : 0;
  const lines = balanced(title, width - indent, size * BOLDER);
  const rows: Token[][] = [];
  const measured = pieces.map((piece) => ({
    ...piece,
    width: textWidth(piece.text, size * (piece.claim ? BOLDER : 1)) + (piece.mark ? MARK : 0),
  }));
  // A date shares its row with all the codes or with none.
  const fits = measured.reduce((sum, piece) => sum + piece.width + BETWEEN, -BETWEEN) <= width;
  for (const piece of measured) {
    const row = rows.at(-1);
    const x = row ? endOf(row) + BETWEEN : 0;
    const alone = !fits && row?.some((token) => !isLink(token));
    if (row && !alone && x + piece.width <= width) row.push({ ...piece, x });
    else rows.push([{ ...piece, x: 0 }]);
  }
  const filled = rows.map((tokens) => ({
    tokens,
    height: tokens.some(isLink) ? TARGET : lineOf(size) + 2,
  }));
  const widths = [...lines.map((line) => indent + textWidth(line, size * BOLDER)), ...rows.map(endOf)];
  return {
    subject,
    lines,
    rows: filled,
    width: Math.min(width, Math.max(...widths)),
    height: titleHeight(lines.length, size) + filled.reduce((sum, { height }) => sum + height, 0),
  };
}

function isLink({ claim, paragraph }: Pick<Token, 'claim' | 'paragraph'>): boolean {
  return claim !== undefined || paragraph !== undefined;
}

/** Lines of like length: as few as there must be, none longer than it need be. */
function balanced(text: string, width: number, size: number): string[] {
  const lines = wrap(text, width, size);
  for (let narrower = width - 8; narrower > 0; narrower -= 8) {
    const others = wrap(text, narrower, size);
    if (others.length > lines.length || others.some((line) => textWidth(line, size) > narrower)) break;
    lines.splice(0, lines.length, ...others);
  }
  return lines;
}

/** A row as it stands left of the axis: what was nearest to the axis still is, and codes keep their order. */
export function mirrorRow(row: readonly Token[]): Token[] {
  const [first, ...rest] = row;
  if (!first || isLink(first)) return [...row];
  const shift = -(first.width + BETWEEN);
  return [{ ...first, x: endOf(row) - first.width }, ...rest.map((token) => ({ ...token, x: token.x + shift }))];
}

/** Where a row ends. */
export function endOf(row: readonly Token[]): number {
  const last = row.at(-1);
  return last ? last.x + last.width : 0;
}
