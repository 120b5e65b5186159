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

/** What a page of changes shows: its last month in full, those before it folded, and where the feeds lie. */
export function changesView({ site }: OpenSite, { number }: Page) {
  const [latest, ...earlier] = monthsOf(entriesOn(newsPages(site), number));
  return {
    latest,
    earlier,
    feeds: FEEDS.map(({ path, form }) => ({
      form,
      id: `address-of-${path.replace('.', '-')}`,
      address: site.to.file(path),
    })),
    /** Whether the addresses of the feeds are whole; otherwise the script makes them so. */
    hosted: hasHost(site.to.home()),
  };
}
