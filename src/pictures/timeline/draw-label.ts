import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { formatEdtf } from '../../model/edtf.ts';
import type { Routes } from '../../model/routes.ts';
import { markShape } from '../mark.ts';
import { link, rect, round, words } from '../svg.ts';
import { MARK, lineOf, titleHeight } from './label.ts';
import type { Type } from './label.ts';
import type { PlacedLabel } from './layout.ts';

/** How far the foot of a line of type is below its middle, in pixels. */
export const BASELINE = 4.5;

/** A label with its links: the title to the list’s entry or the source, codes to claims. */
export function drawLabel({ subject, lines, rows, x, y, width, side }: PlacedLabel, type: Type, to: Routes): Element {
  const { size, target: least } = type;
  const source = 'source' in subject ? subject.source : undefined;
  // Left of the axis, words end where those at its right begin, whatever face they are set in.
  const anchor = side < 0 ? { textAnchor: 'end' } : {};
  const high = titleHeight(lines.length, type);
  const first = y + (high - lines.length * lineOf(size)) / 2 + size;
  const begin = round(x + side * (source ? MARK : 0));
  const title = [
    rect('hit', { x: side < 0 ? x - width : x, y, width, height: high }),
    ...(source ? [markShape(source.mark, x + side * 5, first - 4.5, 4.5)] : []),
    s(
      'text',
      { className: ['title'], fontSize: size, ...anchor },
      lines.map((line, index) => s('tspan', { x: begin, y: round(first + index * lineOf(size)) }, line)),
    ),
  ];
  let bottom = y + high;
  const drawn = rows.flatMap((row) => {
    const left = side < 0 ? x - row.width : x;
    const middle = bottom + row.height / 2;
    bottom += row.height;
    return row.tokens.map(({ text, bold, link: target, ...token }): ElementContent => {
      const at = left + token.x;
      if (!target) {
        const edge = side < 0 ? at + token.width : at;
        return s('g', { className: ['when'] }, words(text, edge, middle + BASELINE, { fontSize: size, ...anchor }));
      }
      const look = { fontSize: size, ...(bold ? { className: ['coded'] } : {}) };
      const parts = [
        rect('hit', { x: at, y: middle - least / 2, width: token.width, height: least }),
        markShape(target.mark, at + 4.5, middle, 4),
        words(text, at + MARK, middle + BASELINE, look),
      ];
      return link(target.href(to), target.name, parts, `mark-${target.mark}`);
    });
  });
  const heading =
    'source' in subject
      ? link(to.source(subject.source.id), subject.source.short, title, `mark-${subject.source.mark}`)
      : link(to.event(subject.event.id), `${subject.event.title}, ${formatEdtf(subject.event.date)}`, title);
  return s('g', { className: ['label'] }, [heading, ...drawn]);
}
