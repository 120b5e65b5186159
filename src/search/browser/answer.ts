import { foldName } from '../../model/fold.ts';
import type { NameLists } from '../lists.ts';
import { askIndex } from './matching.ts';
import type { SearchIndex } from './pagefind.ts';
import { shareIn } from './ranking.ts';
import type { Asked } from './ranking.ts';

/** How much of a query must be what a page is asked by, and how much more than of any other page. */
const ENOUGH = 0.66;
const AHEAD = 0.05;
/** So many of the topics that say what was asked are looked at for their titles, the best first: each must be loaded. */
const LOOKED_AT = 10;
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
  const isTopic = new Set(topics);
  const saying = [...(await askIndex(index, text, true)).values()].filter(({ id }) => isTopic.has(id));
  const titles = saying
    .slice(0, LOOKED_AT)
    .map(async ({ id, data }) => [id, (await data()).meta['title'] ?? ''] as const);
  const titled = (await Promise.all(titles)).find(([, title]) => foldName(title) === foldName(text));
  if (titled) return titled[0];
  const least = asked.every(({ named }) => named) ? IN_TITLE : 0;
  const pages = new Set([...topics, ...(ledger === undefined ? [] : [ledger])]);
  const shareOf = shareIn(asked, pages);
  const nearness = ({ near }: Asked, id: string) => {
    const how = near.get(id) ?? 0;
    return how >= least ? how : 0;
  };
  const [best, next] = [...pages]
    .map((id) => ({ id, share: shareOf((concept) => nearness(concept, id)) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= ENOUGH && best.share - (next?.share ?? 0) >= AHEAD ? best.id : undefined;
}
