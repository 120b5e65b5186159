import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Graph, Source } from '../../graph/graph.ts';
import { sourceRecords } from '../../graph/ledger.ts';
import { DIFFICULTIES, VERDICTS } from '../../model/vocabulary.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import type { Routes } from '../../model/routes.ts';
import { markShape } from '../mark.ts';
import { link, picture, rect } from '../svg.ts';
import { BOX, layoutLedger } from './layout.ts';
import type { PlacedRow } from './layout.ts';

/** Where the picture leads: a box to its verdict, the name of a row to the lines that have it. */
type LedgerRoutes = Pick<Routes, 'forecast' | 'forecastsWith'>;

/** How a verdict is signed, in pictures and beside words alike. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  'borne-out': '✓',
  partly: '½',
  'not-borne-out': '✗',
  'holds-so-far': '≈',
  open: '…',
  contested: '⇄',
  'not-checkable': '~',
  'no-record': '–',
};

/**
 * Draws how the forecasts fared, a box for each, under its source and its verdict.
 *
 * @param name tells the pictures apart that show the same, and their styles
 * @param width in pixels
 */
export function drawLedger(graph: Graph, name: string, width: number, to: LedgerRoutes): string {
  const records = sourceRecords(graph);
  const { parts, height } = layoutLedger(records, width);
  const told = records.map(
    ({ source, counts }) => `${source.short}: ${counts.map(({ count, label }) => `${count} ${label}`).join(', ')}`,
  );
  return picture(
    {
      id: `ledger-${name}`,
      title: 'How the forecasts fared, by article and verdict',
      description: `A box for each forecast, filled where it was not safe to foresee. ${told.join('. ')}. The table below says the same.`,
      width,
      height,
      className: `ledger ${name}-only`,
    },
    parts.map(({ source, x, y, rows }) =>
      s('g', { className: [`mark-${source.mark}`] }, [
        markShape(source.mark, x + 5, y + 11, 5),
        s('text', { className: ['name'], x: x + 17, y: y + 16 }, source.short),
        ...rows.flatMap((row) => drawRow(row, source, to)),
      ]),
    ),
  );
}

function drawRow({ verdict, x, y, boxes, beside }: PlacedRow, { id, short }: Source, to: LedgerRoutes): Element[] {
  const baseline = y + (beside ? BOX.height / 2 + 4.5 : 13);
  return [
    link(to.forecastsWith(verdict, id), `${short}, ${VERDICTS[verdict].label}: ${boxes.length}`, [
      rect('hit', { x, y: baseline - 17, width: 150, height: 24 }),
      s(
        'text',
        { x, y: baseline, className: ['verdict'] },
        `${SIGNS[verdict]} ${VERDICTS[verdict].label}: ${boxes.length}`,
      ),
    ]),
    ...boxes.map((box) => drawBox(box, to)),
  ];
}

function drawBox({ forecast, x, y }: PlacedRow['boxes'][number], to: LedgerRoutes): Element {
  const { id, claims, title, verdict, difficulty } = forecast;
  const label = `${claims.join(' and ')}: ${title}; ${VERDICTS[verdict].label}, ${DIFFICULTIES[difficulty.level].label}`;
  return link(
    to.forecast(id),
    label,
    [
      s('title', label),
      s('rect', { x: x + 0.5, y: y + 0.5, width: BOX.width - 1, height: BOX.height - 1 }),
      s('text', { x: x + BOX.width / 2, y: y + BOX.height / 2 + 4.5, textAnchor: 'middle' }, claims[0] ?? ''),
    ],
    `forecast ${difficulty.level}`,
  );
}
