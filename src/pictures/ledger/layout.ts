import type { ScoredAssessment, Source } from '../../graph/graph.ts';
import type { SourceRecord } from '../../graph/ledger.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import type { Point } from '../svg.ts';

/** The forecasts of a source that have one verdict, a box for each, the harder ones first. */
export interface PlacedRow extends Point {
  readonly verdict: Verdict;
  readonly boxes: readonly (Point & { readonly forecast: ScoredAssessment })[];
  /** Whether the boxes stand beside the row’s name, or below it. */
  readonly beside: boolean;
}

export interface LedgerLayout {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly (Point & { readonly source: Source; readonly rows: readonly PlacedRow[] })[];
}

/** The size of a box, the space around it, and the heights of what stands between, in pixels. */
export const BOX = { width: 46, height: 26 } as const;
const GAP = 5;
const HEADING = 30;
const ROW_SPACE = 10;
const PART_SPACE = 22;
/** Room for the name of a row before its boxes, where the picture is wide enough. */
const NAME = 184;
const WIDE = 560;
const LINE = 24;

const HARDEST_FIRST = ['bold', 'open', 'safe'];

/**
 * Sets a row of boxes for each verdict under the name of its source. Where the picture is narrow, a row’s name stands
 * above its boxes.
 *
 * @param width of the whole picture, in pixels
 */
export function layoutLedger(records: readonly SourceRecord[], width: number): LedgerLayout {
  const beside = width >= WIDE;
  const left = beside ? NAME : 0;
  const perLine = Math.max(1, Math.floor((width - left + GAP) / (BOX.width + GAP)));
  let y = -PART_SPACE;
  const parts = records.map(({ source, forecasts, counts }) => {
    const top = y + PART_SPACE;
    y = top + HEADING;
    const rows = counts.map(({ verdict }): PlacedRow => {
      const start = y;
      if (!beside) y += LINE;
      const boxes = forecasts
        .filter((forecast) => forecast.verdict === verdict)
        .toSorted((a, b) => HARDEST_FIRST.indexOf(a.difficulty.level) - HARDEST_FIRST.indexOf(b.difficulty.level))
        .map((forecast, at) => ({
          forecast,
          x: left + (at % perLine) * (BOX.width + GAP),
          y: y + Math.floor(at / perLine) * (BOX.height + GAP),
        }));
      y += Math.ceil(boxes.length / perLine) * (BOX.height + GAP) - GAP + ROW_SPACE;
      return { verdict, x: 0, y: start, boxes, beside };
    });
    return { source, x: 0, y: top, rows };
  });
  return { width, height: Math.max(0, y - ROW_SPACE), parts };
}
