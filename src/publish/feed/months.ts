import { group } from '../../model/group.ts';
import { listed } from '../../wording/phrases.ts';
import type { Item } from './item.ts';

/** How many entries one piece of news names on a page; the others stand where it leads. */
export const MOST_TOLD = 100;

/** The news of a day, what is new apart from what changed. */
export interface Day {
  readonly day: string;
  readonly parts: readonly { readonly name: 'New' | 'Changed'; readonly items: readonly Item[] }[];
}

/** The news of a month: as an EDTF text, its days and how many entries they tell of. */
export interface Month {
  readonly month: string;
  readonly days: readonly Day[];
  readonly count: number;
}

/** News by months and days, in the order that they have. */
export function monthsOf(news: readonly Item[]): Month[] {
  return [...group(news, ({ updated }) => [updated.slice(0, 'yyyy-mm'.length)])].map(([month, items]) => ({
    month,
    days: [...group(items, ({ updated }) => [updated])].map(([day, told]) => ({ day, parts: partsOf(told) })),
    count: items.reduce((sum, { count }) => sum + count, 0),
  }));
}

function partsOf(items: readonly Item[]): Day['parts'] {
  const parts = [
    { name: 'New', items: items.filter(({ isNew }) => isNew) },
    { name: 'Changed', items: items.filter(({ isNew }) => !isNew) },
  ] as const;
  return parts.filter((part) => part.items.length > 0);
}

/**
 * The news that matters most, in a sentence: the first of the last day, with what is told alike of others of its sort.
 *
 * @returns nothing where there is no news
 */
export function foremostOf(news: readonly Item[]): { readonly day: string; readonly sentence: string } | undefined {
  const [first] = news;
  if (!first) return undefined;
  const { updated: day, headline, summary, isNew, count } = first;
  if (count > 1) return { day, sentence: isNew ? `New: ${summary}` : `${headline}. ${summary}` };
  const sort = ({ updated, isNew: isNewToo, count: size, tags }: Item) =>
    [updated, isNewToo, size, tags[0]?.term].join(' ');
  const alike = news.filter((it) => it.summary === summary && sort(it) === sort(first));
  const names = listed(alike.map((it) => it.headline));
  return { day, sentence: isNew ? `New: ${names}.` : `${names}: ${summary}` };
}
