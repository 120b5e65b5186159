import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Graph } from '../../graph/graph.ts';
import { confidenceRows, scoreOf, verdictCounts } from '../../graph/ledger.ts';
import { VERDICTS } from '../../model/vocabulary.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import type { Routes } from '../../model/routes.ts';
import { scorePhrase } from '../../wording/ledger.ts';
import { gauge, gaugeDefinitions } from '../gauge.ts';
import { markShape } from '../mark.ts';
import { link, picture } from '../svg.ts';
import { SIDE, layoutLedger } from './layout.ts';
import type { PlacedRow } from './layout.ts';

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

/**
 * Draws how judged claims fared, a box for each.
 *
 * @param name tells the pictures apart that show the same, and their styles
 * @param width in pixels
 */
export function drawLedger(graph: Graph, name: string, width: number, to: Pick<Routes, 'forecast'>): string {
  const rows = confidenceRows(graph);
  const { parts, height } = layoutLedger(rows, width);
  const all = rows.flatMap(({ judged }) => judged);
  const counts = verdictCounts(all.map(({ assessment }) => assessment)).map(({ count, label }) => `${count} ${label}`);
  const id = `ledger-${name}`;
  return picture(
    {
      id,
      title: 'How the judged claims fared, by source and by how sure it was',
      description: `A box for each of ${all.length} judged claims: ${counts.join(', ')}. The table below says the same.`,
      width,
      height,
      className: `ledger ${name}-only`,
    },
    [
      gaugeDefinitions(
        id,
        rows.map(({ level }) => level),
      ),
      ...parts.map(({ source, x, y, rows: own }) =>
        s('g', { className: [`mark-${source.mark}`] }, [
          markShape(source.mark, x + 5, y + 11, 5),
          s('text', { className: ['name'], x: x + 17, y: y + 16 }, source.short),
          ...own.flatMap((row) => drawRow(row, id, to)),
        ]),
      ),
    ],
  );
}

function drawRow({ row, x, y, boxes, score }: PlacedRow, id: string, to: Pick<Routes, 'forecast'>): Element[] {
  const isBeside = boxes[0]?.y === y;
  const middle = isBeside ? y + SIDE / 2 + 4.5 : y + 12;
  return [
    gauge(id, row.level, x, middle - 9),
    s('text', { x: x + 28, y: middle }, row.label),
    ...boxes.map((box) => drawBox(box, row.label, to)),
    s('text', { className: ['score'], x: score.x, y: isBeside ? middle : score.y }, scorePhrase(scoreOf(row.judged))),
  ];
}

function drawBox(
  { judged: { claim, assessment }, x, y }: PlacedRow['boxes'][number],
  sure: string,
  to: Pick<Routes, 'forecast'>,
): Element {
  const { verdict } = assessment;
  const label = `${claim.code}, ${sure}: ${VERDICTS[verdict].label}. ${claim.title}`;
  const half = s('path', { className: ['half'], d: `M${x} ${y + SIDE}V${y + SIDE / 2}H${x + SIDE}V${y + SIDE}Z` });
  return link(
    to.forecast(assessment.id),
    label,
    [
      s('title', label),
      ...(verdict === 'partly' ? [half] : []),
      s('rect', { x: x + 0.5, y: y + 0.5, width: SIDE - 1, height: SIDE - 1 }),
      s('text', { x: x + SIDE / 2, y: y + SIDE / 2 + 5, textAnchor: 'middle' }, SIGNS[verdict]),
    ],
    `verdict verdict-${verdict}`,
  );
}
