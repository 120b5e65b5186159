import { hasChanged } from '../../graph/dates.ts';
import type { Graph } from '../../graph/graph.ts';
import { compareText } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { feedEntries } from './entries.ts';
import { idOf } from './item.ts';
import type { FeedEntry, Item } from './item.ts';
import { publicationsOf, revisionsOf } from './batches.ts';

/** How many items a feed has at least, when there are as many. */
const ENOUGH = 50;

/**
 * What the feed tells: each entry that is new or has changed, in one item what was published together with an
 * article, until it changes, and in one item what was changed of one sort on one day, where that is much.
 *
 * @param to addresses for what leaves the site
 * @returns whole days, the last first, until there are enough items; those of a day in the order of the graph
 */
export function feedItems(graph: Graph, to: Routes): Item[] {
  const entries = feedEntries(graph, to);
  const publications = publicationsOf(graph, to, entries);
  const revisions = revisionsOf(to, entries);
  const published = new Set(publications.flatMap((batch) => batch.entries));
  const revised = new Set(revisions.flatMap((batch) => batch.entries));
  const single = entries.filter((entry) => !(hasChanged(entry.dates) ? revised : published).has(entry));
  const articles = single.filter(({ collection }) => collection === 'sources');
  const others = single.filter(({ collection }) => collection !== 'sources');
  const items = [
    ...articles.map(itemOf),
    ...[...publications, ...revisions].map(({ item }) => item),
    ...others.map(itemOf),
  ].sort((a, b) => compareText(b.updated, a.updated));
  const last = items[ENOUGH - 1]?.updated ?? '';
  return items.filter(({ updated }) => updated >= last);
}

/** An entry as an item of its own. */
function itemOf({ name, title, url, tags, summary, body, dates }: FeedEntry): Item {
  const { added, changed, change = '' } = dates;
  const item = { id: idOf(name), url, published: added, updated: changed, tags };
  if (!hasChanged(dates)) return { ...item, title, summary, body };
  return { ...item, title: `Changed: ${title}`, summary: change, body: [[`What changed: ${change}`], ...body] };
}
