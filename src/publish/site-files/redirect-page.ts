import { h } from 'hastscript';
import { headTags } from '../head-tags.ts';
import type { PageHead } from '../head-tags.ts';
import { htmlPage } from '../html.ts';
import type { Site } from '../site.ts';

/**
 * A page that does nothing but lead on; previews do not follow it, so its head tells them what the other page would.
 *
 * @param href the address on this site that it leads to
 * @returns the text of an HTML file
 */
export function redirectPage(site: Site, href: string, head: PageHead): string {
  const tags = [
    ...headTags(site, head),
    { name: 'meta', attributes: { 'http-equiv': 'refresh', content: `0; url=${href}` } } as const,
  ];
  return htmlPage(site, tags, [h('h1', h('a', { href }, head.title)), h('p', head.description)]);
}
