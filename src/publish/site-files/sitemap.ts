import { visit } from 'unist-util-visit';
import { sitemap } from 'xast-util-sitemap';
import { toXml } from 'xast-util-to-xml';
import { hasHost } from '../../model/routes.ts';

/** A page that search engines may list. */
export interface ListedPage {
  readonly address: string;
  /** The day that what it shows last changed; nothing where no entry says so. */
  readonly changed: string | undefined;
}

/**
 * The sitemap (https://www.sitemaps.org/protocol.html).
 *
 * @param pages those that search engines may list: short links, embedded claims and the page for errors are none
 * @throws {RangeError} when an address has no host, for the protocol knows no others
 */
export function sitemapXml(pages: readonly ListedPage[]): string {
  if (!pages.every(({ address }) => hasHost(address))) throw new RangeError('A sitemap needs the host of the site');
  const tree = sitemap(
    pages.map(({ address, changed }) => ({ url: address, ...(changed ? { modified: changed } : {}) })),
  );
  // A day is all that is known; the library would say midnight.
  visit(tree, 'element', (element) => {
    if (element.name !== 'lastmod') return;
    for (const child of element.children) if (child.type === 'text') child.value = child.value.slice(0, 10);
  });
  return `${toXml(tree, { closeEmptyElements: true })}\n`;
}
