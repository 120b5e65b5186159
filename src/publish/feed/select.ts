import { hasChanged } from '../../graph/dates.ts';
import type { Graph } from '../../graph/graph.ts';
import { compareText } from '../../model/ids.ts';
import type { Routes } from '../../model/routes.ts';
import { feedEntries } from './entries.ts';
import { FEED_COLLECTIONS, idOf } from './item.ts';
import type { FeedEntry, Item } from './item.ts';
import { publicationsOf, revisionsOf } from './batches.ts';

/** How many items a feed has at least, when there are as many. */
const ENOUGH = 50;

const COLLECTIONS = Object.keys(FEED_COLLECTIONS);

/**
 * All that is new or has changed, each entry under the day of its last change: in one item what was published together
 * with a source, until it changes, and in one item what was changed of one sort on one day, where that is much.
 *
 * @param to addresses for where it is told
 * @returns the last day first; of a day the most important collection first, and within it the order of the graph
 */
export function newsOf(graph: Graph, to: Routes): Item[] {
  const entries = feedEntries(graph, to);
  const publications = publicationsOf(graph, to, entries);
  const revisions = revisionsOf(to, entries);
  const published = new Set(publications.flatMap((batch) => batch.entries));
  const revised = new Set(revisions.flatMap((batch) => batch.entries));
  const single = entries.filter((entry) => !(hasChanged(entry.dates) ? revised : published).has(entry));
  const rank = ({ tags }: Item) => COLLECTIONS.indexOf(tags[0]?.term ?? '');
  return [...[...publications, ...revisions].map(({ item }) => item), ...single.map(itemOf)].sort(
    (a, b) => compareText(b.updated, a.updated) || rank(a) - rank(b),
  );
}

/**
 * What a feed tells of the news: whole days, the last first, until there are enough items.
 *
 * @param to addresses for what leaves the site
 */
export function feedItems(graph: Graph, to: Routes): Item[] {
  const items = newsOf(graph, to);
  const last = items[ENOUGH - 1]?.updated ?? '';
  return items.filter(({ updated }) => updated >= last);
}

/** An entry as an item of its own. */
function itemOf(entry: FeedEntry): Item {
  const { name, title, headline, url, tags, summary, dates } = entry;
  const { added, changed, change = '' } = dates;
  const isNew = !hasChanged(dates);
  return {
    ...{ id: idOf(name), headline, count: 1, isNew, url, published: added, updated: changed, tags },
    title: isNew ? title : `Changed: ${title}`,
    summary: isNew ? summary : change,
    get body() {
      return isNew ? entry.body : [[`What changed: ${change}`], ...entry.body];
    },
  };
}
