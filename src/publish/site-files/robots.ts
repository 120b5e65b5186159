import { hasHost } from '../../model/routes.ts';
import type { Routes } from '../../model/routes.ts';

/** Where the sitemap lies under the base. */
export const SITEMAP = 'sitemap.xml';

/**
 * What robots may read: everything. Pages that are not to be listed say so themselves, and must be read to be heard.
 * The sitemap is named where the host is known, for its address must be whole (https://www.sitemaps.org/protocol.html).
 */
export function robotsText(to: Routes): string {
  const lines = ['User-agent: *', 'Allow: /'];
  return [...lines, ...(hasHost(to.home()) ? ['', `Sitemap: ${to.file(SITEMAP)}`] : []), ''].join('\n');
}
