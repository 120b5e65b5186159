import { visit } from 'unist-util-visit';
import { sitemap } from 'xast-util-sitemap';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { runsOf } from '../../model/group.ts';
import { hasHost } from '../../model/routes.ts';
import type { Routes } from '../../model/routes.ts';
import { SITEMAP } from './robots.ts';

/** A page that search engines may list. */
export interface ListedPage {
  readonly address: string;
  /** The day that what it shows last changed; nothing where no entry says so. */
  readonly changed: string | undefined;
}

/** So many addresses a sitemap may have. */
const MOST = 50_000;

/** A file of what search engines may list. */
export interface SitemapFile {
  /** Under the base. */
  readonly path: string;
  readonly text: () => string;
}

/** The sitemap; where one cannot hold all pages, several, and an index of them in its place. */
export function sitemapFiles(pages: readonly ListedPage[], to: Routes, most = MOST): SitemapFile[] {
  if (pages.length <= most) return [{ path: SITEMAP, text: () => sitemapXml(pages) }];
  const parts = runsOf(pages, most).map((listed, at) => ({
    path: SITEMAP.replace('.xml', `-${at + 1}.xml`),
    text: () => sitemapXml(listed),
  }));
  const index = x('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [
    ...parts.map(({ path }) => x('sitemap', [x('loc', to.file(path))])),
  ]);
  return [{ path: SITEMAP, text: () => `<?xml version="1.0" encoding="utf-8"?>\n${toXml(index)}\n` }, ...parts];
}

/**
 * A sitemap (https://www.sitemaps.org/protocol.html).
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
