import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Score } from '../../graph/ledger.ts';
import { VERDICTS } from '../../model/vocabulary.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import { gauge, gaugeDefinitions } from '../gauge.ts';
import { markShape } from '../mark.ts';
import { link, picture } from '../svg.ts';
import { SIDE } from './layout.ts';
import type { LedgerLayout, Placed, PlacedPart, PlacedRow } from './layout.ts';
import type { Box } from './select.ts';

/** How a verdict is signed, in pictures and beside words alike. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  'borne-out': '✓',
  partly: '½',
  'not-borne-out': '✗',
  contested: '⇄',
  open: '…',
  'not-checkable': '~',
  'no-record': '–',
};

/** Where an assessment lies. */
export type AddressOf = (assessment: string) => string;

/**
 * Draws how judged claims fared, a box for each.
 *
 * @param id the picture’s name in the page
 * @param addressOf where an assessment lies
 * @param className tells the styles apart of pictures that show the same
 */
export function drawLedger(layout: LedgerLayout, id: string, addressOf: AddressOf, className = ''): string {
  const all = layout.parts.flatMap(({ item }) => item.rows.flatMap(({ boxes }) => boxes));
  const counts = Object.entries(VERDICTS).flatMap(([verdict, { label }]) => {
    const count = all.filter((box) => box.verdict === verdict).length;
    return count > 0 ? [`${count} ${label}`] : [];
  });
  return picture(
    {
      id,
      title: 'How the judged claims fared, by source and by how sure it was',
      description: `A box for each of ${all.length} judged claims: ${counts.join(', ')}. The table below says the same.`,
      width: layout.width,
      height: layout.height,
      className: `ledger ${className}`,
    },
    [
      gaugeDefinitions(
        id,
        layout.parts.flatMap(({ item }) => item.rows.map((row) => row.level)),
      ),
      ...layout.parts.map((part) => drawPart(part, id, addressOf)),
    ],
  );
}

function drawPart({ item, x, y, rows }: PlacedPart, id: string, addressOf: AddressOf): Element {
  return s('g', { className: [`mark-${item.mark}`] }, [
    markShape(item.mark, x + 5, y + 11, 5),
    s('text', { className: ['name'], x: x + 17, y: y + 16 }, item.name),
    ...rows.flatMap((row) => drawRow(row, id, addressOf)),
  ]);
}

function drawRow({ item, x, y, boxes, told }: PlacedRow, id: string, addressOf: AddressOf): Element[] {
  const isBeside = boxes[0]?.y === y;
  const middle = isBeside ? y + SIDE / 2 + 4.5 : y + 12;
  return [
    gauge(id, item.level, x, middle - 9),
    s('text', { x: x + 28, y: middle }, item.label),
    ...boxes.map((box) => drawBox(box, addressOf)),
    s('text', { className: ['told'], x: told.x, y: isBeside ? middle : told.y }, tell(item.score)),
  ];
}

function drawBox({ item, x, y }: Placed<Box>, addressOf: AddressOf): Element {
  return link(
    addressOf(item.assessment),
    item.label,
    [
      s('title', item.label),
      ...(item.verdict === 'partly'
        ? [s('path', { className: ['half'], d: `M${x} ${y + SIDE}V${y + SIDE / 2}H${x + SIDE}V${y + SIDE}Z` })]
        : []),
      s('rect', { x: x + 0.5, y: y + 0.5, width: SIDE - 1, height: SIDE - 1 }),
      s('text', { x: x + SIDE / 2, y: y + SIDE / 2 + 5, textAnchor: 'middle' }, SIGNS[item.verdict]),
    ],
    `verdict verdict-${item.verdict}`,
  );
}

/** A score in words, and of how many forecasts it is the score. */
export function tell({ borneOut, partly, scored, judged }: Score): string {
  if (judged === 0) return 'no forecast';
  if (scored === 0) return `none of ${judged} scored`;
  return `${scored} of ${judged} scored: ${borneOut} borne out${partly > 0 ? `, ${partly} partly` : ''}`;
}
