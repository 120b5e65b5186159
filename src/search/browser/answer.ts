import { foldName } from '../../model/fold.ts';
import type { NameLists } from '../lists.ts';
import { askIndex } from './matching.ts';
import type { SearchIndex } from './pagefind.ts';
import { shareOf } from './ranking.ts';
import type { Asked } from './ranking.ts';

/** How much of a query must be what a page is asked by, and how much more than of any other page. */
const ENOUGH = 0.66;
const AHEAD = 0.05;
/** How near a page is to what its title says. */
const IN_TITLE = 0.95;

/** The records that answer as a whole. */
export interface Answers {
  readonly topics: readonly string[];
  /** The ledger of the forecasts. */
  readonly ledger: string | undefined;
}

/**
 * The page that answers a query as a whole: the topic whose title it says or whose question it asks, or the ledger. Who
 * gives but the names of things asks for them, and not for a topic that does not bear their name.
 *
 * @returns nothing where none is asked for, or two alike
 */
export async function answerTo(
  index: SearchIndex,
  asked: readonly Asked[],
  { topics, ledger }: Answers,
  { names, hasLedger }: NameLists,
): Promise<string | undefined> {
  if (asked.length === 0) return undefined;
  const ledgerNames = new Set(hasLedger ? names.at(-1)?.map(foldName) : []);
  if (asked.some(({ text }) => ledgerNames.has(foldName(text)))) return ledger;
  const text = asked.map((concept) => concept.text).join(' ');
  for (const match of (await askIndex(index, text, true)).values())
    if (topics.includes(match.id) && foldName((await match.data()).meta['title'] ?? '') === foldName(text))
      return match.id;
  const least = asked.every(({ named }) => named) ? IN_TITLE : 0;
  const pages = new Set([...topics, ...(ledger === undefined ? [] : [ledger])]);
  const nearness = ({ near }: Asked, id: string) => {
    const how = near.get(id) ?? 0;
    return how >= least ? how : 0;
  };
  const [best, next] = [...pages]
    .map((id) => ({ id, share: shareOf(asked, pages, (concept) => nearness(concept, id)) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= ENOUGH && best.share - (next?.share ?? 0) >= AHEAD ? best.id : undefined;
}
