import { formatEdtf } from '../../model/edtf.ts';
import type { Routes } from '../../model/routes.ts';
import type { Mark } from '../../model/vocabulary.ts';
import { textWidth, wrap } from '../text.ts';
import type { Subject } from './marks.ts';
import type { EventWithClaims } from './select.ts';
import type { Side, Variant } from './variant.ts';

/** Words of a label’s row; those on what a source says bear its mark and are a link. */
interface Piece {
  readonly text: string;
  readonly bold?: boolean;
  readonly link?: { readonly mark: Mark; readonly name: string; readonly href: (to: Routes) => string };
}

/** Words in their place: from the row’s left end, their mark included, in pixels. */
export interface Token extends Piece {
  readonly x: number;
  readonly width: number;
}

/** What stands beside a mark of the axis: a title in lines, and rows of dates and codes. Sizes are pixels. */
export interface Label {
  readonly lines: readonly string[];
  readonly rows: readonly { readonly tokens: readonly Token[]; readonly width: number; readonly height: number }[];
  readonly width: number;
  readonly height: number;
}

/** How wide a source’s mark is, with the space behind it, in pixels. */
export const MARK = 12;
const BETWEEN = 9;
/** What of a form of the picture decides how high its words stand. */
export type Type = Pick<Variant, 'size' | 'target'>;
/** How much wider bold type is than the type of which widths are known. */
const BOLDER = 1.12;

/** How far apart the lines of a title are. */
export function lineOf(size: number): number {
  return size * 1.3;
}

/** How much of a label its title takes. */
export function titleHeight(lines: number, { size, target }: Type): number {
  return Math.max(target, lines * lineOf(size) + 4);
}

/** A date where space is short: months by their first three letters. */
export function shortDate(value: string): string {
  return formatEdtf(value)
    .replaceAll(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+/gu, '$1')
    .replaceAll(/(?<=^|\s)(\d{1,2}) – (?=\d{1,2}\s)/gu, '$1–');
}

/** The label of an event or a source on one side of the axis, no wider than its room. */
export function labelOf(subject: Subject, side: Side, room: number, type: Type): Label {
  const { size } = type;
  const [title, indent, pieces] =
    'source' in subject
      ? ([subject.source.short, MARK, sourcePieces(subject, room, size)] as const)
      : ([subject.event.title, 0, eventPieces(subject)] as const);
  const lines = balanced(title, room - indent, size * BOLDER);
  const rows = rowsOf(pieces, side, room, type);
  const widths = [...lines.map((line) => indent + textWidth(line, size * BOLDER)), ...rows.map(({ width }) => width)];
  return {
    lines,
    rows,
    width: Math.min(room, Math.max(...widths)),
    height: titleHeight(lines.length, type) + rows.reduce((sum, { height }) => sum + height, 0),
  };
}

/** The date of an event, what sources say against it, and the claims on it. */
function eventPieces({ event, parts, others }: EventWithClaims): Piece[] {
  return [
    { text: shortDate(event.date) },
    ...others.map(({ source, date, paragraph }): Piece => {
      const text = `says ${shortDate(date)}`;
      const name = `${text}, in paragraph ${paragraph}`;
      return { text, link: { mark: source.mark, name, href: (to) => to.paragraph(source.id, paragraph) } };
    }),
    ...parts.flatMap(({ source: { mark }, claims }) =>
      claims.map(({ id, code, title }): Piece => {
        return { text: code, bold: true, link: { mark, name: `${code}: ${title}`, href: (to) => to.claim(id) } };
      }),
    ),
  ];
}

/** When a source was written and came out. */
function sourcePieces(
  { source: { written, issued } }: Extract<Subject, { source: unknown }>,
  room: number,
  size: number,
) {
  const parts = [...(written ? [`written ${shortDate(written.date)}`] : []), `published ${shortDate(issued)}`];
  const joined = parts.join(', ');
  const lines = textWidth(joined, size) <= room ? [joined] : parts.flatMap((part) => balanced(part, room, size));
  return lines.map((text): Piece => ({ text }));
}

const lengthOf = (row: readonly { readonly width: number }[]) =>
  row.reduce((sum, { width }) => sum + width + BETWEEN, -BETWEEN);

/** Pieces beside each other, in as many rows as they need. A row with links is as high as a finger needs. */
function rowsOf(pieces: readonly Piece[], side: Side, room: number, { size, target }: Type): Label['rows'] {
  const measured = pieces.map((piece) => {
    const width = textWidth(piece.text, size * (piece.bold ? BOLDER : 1)) + (piece.link ? MARK : 0);
    return { ...piece, width };
  });
  // A date shares its row with all the codes or with none.
  const fits = lengthOf(measured) <= room;
  const rows: (typeof measured)[] = [];
  for (const piece of measured) {
    const row = rows.at(-1);
    const open = row && (fits || row.every(({ link }) => link));
    if (open && lengthOf([...row, piece]) <= room) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const width = lengthOf(row);
    const links = row.filter(({ link }) => link);
    const words = row.filter(({ link }) => !link);
    // A date stands next to the axis; codes keep their order.
    const tokens = side < 0 ? [...inLine(words, width - lengthOf(words)), ...inLine(links, 0)] : inLine(row, 0);
    return { tokens, width, height: links.length > 0 ? target : lineOf(size) + 2 };
  });
}

function inLine<Item extends { readonly width: number }>(
  items: readonly Item[],
  begin: number,
): (Item & { x: number })[] {
  return items.map((item, index) => ({ ...item, x: begin + lengthOf(items.slice(0, index)) + BETWEEN }));
}

/** Lines of like length: as few as there must be, none longer than it need be. */
function balanced(text: string, width: number, size: number): string[] {
  let lines = wrap(text, width, size);
  for (let narrower = width - 8; narrower > 0; narrower -= 8) {
    const others = wrap(text, narrower, size);
    if (others.length > lines.length || others.some((line) => textWidth(line, size) > narrower)) break;
    lines = others;
  }
  return lines;
}
