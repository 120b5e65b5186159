import type { Asked } from './ranking.ts';
import { shareOf } from './ranking.ts';

/** How much of a query must be what a page is asked by, and how much more than of any other page. */
const ENOUGH = 0.7;
const AHEAD = 0.05;

/**
 * The page that answers a query as a whole: the topic whose title or question it asks, or the ledger of the forecasts.
 *
 * @param pages ids of the records that answer as a whole
 * @returns nothing where none is asked for, or two alike
 */
export function answerTo(asked: readonly Asked[], pages: readonly string[]): string | undefined {
  const [best, next] = pages
    .map((id) => ({ id, share: shareOf(asked, new Set(pages), ({ near }) => near.get(id) ?? 0) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= ENOUGH && best.share - (next?.share ?? 0) >= AHEAD ? best.id : undefined;
}
