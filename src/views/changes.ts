import { cutIntoPages } from '../graph/list-pages.ts';
import { onceFor } from '../model/once-for.ts';
import { hasHost } from '../model/routes.ts';
import { FEEDS } from '../publish/data/data-files.ts';
import type { Item } from '../publish/feed/item.ts';
import { MOST_TOLD, monthsOf } from '../publish/feed/months.ts';
import { newsOf } from '../publish/feed/select.ts';
import type { Site } from '../publish/site.ts';
import { entriesOn } from './list-names.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** What the pages of changes tell, the latest first. */
export const newsPages = onceFor(({ graph, local }: Site): Item[][] => {
  const roomOf = ({ count, body }: Item) =>
    0.5 +
    (count > 1 ? body : []).reduce(
      (sum, block) => sum + ('list' in block ? Math.min(MOST_TOLD, block.list.length) / 4 : 0),
      0,
    );
  return cutIntoPages(
    newsOf(graph, local).map((item) => [item]),
    roomOf,
  );
});

/** So many entries are told in full at least, as far as there are: a month that has just begun has few. */
const LEAST_IN_FULL = 10;

/** What a page of changes shows: its last months in full, those before them folded, and where the feeds lie. */
export function changesView({ site }: OpenSite, { number }: Page) {
  const months = monthsOf(entriesOn(newsPages(site), number));
  const countIn = (some: typeof months) => some.reduce((sum, { count }) => sum + count, 0);
  const last = months.findIndex((_, at) => countIn(months.slice(0, at + 1)) >= LEAST_IN_FULL);
  const inFull = last === -1 ? months.length : last + 1;
  return {
    latest: months.slice(0, inFull),
    earlier: months.slice(inFull),
    feeds: FEEDS.map(({ path, form }) => ({
      form,
      id: `address-of-${path.replace('.', '-')}`,
      address: site.to.file(path),
    })),
    /** Whether the addresses of the feeds are whole; otherwise the script makes them so. */
    hosted: hasHost(site.to.home()),
  };
}
