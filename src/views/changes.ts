import { hasHost } from '../model/routes.ts';
import { FEEDS } from '../publish/data/data-files.ts';
import { monthsOf } from '../publish/feed/months.ts';
import { newsOf } from '../publish/feed/select.ts';
import type { OpenSite } from './open.ts';

/** What the page of changes shows: the last month in full, those before it folded, and where the feeds lie. */
export function changesView({ graph, site }: OpenSite) {
  const [latest, ...earlier] = monthsOf(newsOf(graph, site.local));
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
