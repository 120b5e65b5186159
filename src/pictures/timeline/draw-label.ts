import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { formatEdtf } from '../../model/edtf.ts';
import type { Routes } from '../../model/routes.ts';
import { markShape } from '../mark.ts';
import { link, round } from '../svg.ts';
import { MARK, TARGET, endOf, lineOf, mirrorRow, titleHeight } from './label.ts';
import type { Token } from './label.ts';
import type { Placed } from './place-labels.ts';
import { BASELINE, hitArea } from './svg-text.ts';

/** A label with its links: the title to the list’s entry or the source, codes to claims. */
export function drawLabel(label: Placed, size: number, to: Routes): Element {
  const { subject, lines, rows, x, y, width, side } = label;
  const high = titleHeight(lines.length, size);
  const left = side < 0 ? x - width : x;
  const source = 'source' in subject ? subject.source : undefined;
  const indent = source && side > 0 ? MARK : 0;
  const first = y + (high - lines.length * lineOf(size)) / 2 + size;
  const title = [
    hitArea(left, y, width, high),
    ...(source ? [markShape(source.mark, side < 0 ? x - 5 : x + 5, first - 4.5, 4.5)] : []),
    s(
      'text',
      { className: ['title'], fontSize: size, ...(side < 0 ? { textAnchor: 'end' } : {}) },
      lines.map((line, index) =>
        s(
          'tspan',
          { x: round(side < 0 ? x - (source ? MARK : 0) : x + indent), y: round(first + index * lineOf(size)) },
          line,
        ),
      ),
    ),
  ];
  const heading = source
    ? link(to.source(source.id), source.short, title, `mark-${source.mark}`)
    : 'event' in subject
      ? link(to.event(subject.event.id), `${subject.event.title}, ${formatEdtf(subject.event.date)}`, title)
      : undefined;
  return s('g', { className: ['label'] }, [
    ...(heading ? [heading] : []),
    ...rows.flatMap(({ tokens, height }, index) => {
      const begin = side < 0 ? x - endOf(tokens) : x;
      const top = rows.slice(0, index).reduce((sum, row) => sum + row.height, y + high);
      return (side < 0 ? mirrorRow(tokens) : tokens).map((token) =>
        drawToken(token, begin + token.x, top + height / 2, size, to, side),
      );
    }),
  ]);
}

function drawToken(
  { text, mark, claim, paragraph, width }: Token,
  x: number,
  middle: number,
  size: number,
  to: Routes,
  side: -1 | 1,
): Element {
  // Words alone end where the title ends, whatever face they are set in.
  const ends = side < 0 && !mark;
  const at = { x: round(ends ? x + width : x + (mark ? MARK : 0)), y: round(middle + BASELINE), fontSize: size };
  const words = s(
    'text',
    { ...at, ...(ends ? { textAnchor: 'end' } : {}), ...(claim ? { className: ['coded'] } : {}) },
    text,
  );
  const parts: ElementContent[] = [...(mark ? [markShape(mark, x + 4.5, middle, 4)] : []), words];
  const aimed = [hitArea(x, middle - TARGET / 2, width, TARGET), ...parts];
  if (claim) return link(to.claim(claim.id), `${claim.code}: ${claim.title}`, aimed, `mark-${mark ?? ''}`);
  if (paragraph) {
    const { source, number } = paragraph;
    return link(to.paragraph(source, number), `${text}, in paragraph ${number}`, aimed, `mark-${mark ?? ''}`);
  }
  return s('g', { className: ['when'] }, parts);
}
