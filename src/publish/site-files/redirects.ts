import type { Redirect, Graph } from '../../graph/graph.ts';
import { claimOfPath } from '../../graph/lookups.ts';
import { entryAddress, isEmbed } from '../../model/routes.ts';
import type { Routes } from '../../model/routes.ts';

/** The file that tells hosts of them. */
export const REDIRECTS_FILE = '_redirects';

/** An address that leads on to another, both from the root of the host or whole. */
export interface RedirectRule {
  readonly from: string;
  readonly to: string;
}

/** A page that was renamed: where it was and where it is now. */
export interface PageRedirect extends RedirectRule {
  readonly redirect: Redirect;
}

/**
 * The pages that were renamed.
 *
 * @param to the routes of the site; both addresses begin with its base
 */
export function redirectedPages(graph: Graph, to: Routes): PageRedirect[] {
  return graph.redirects
    .filter(({ address }) => !address.includes('#'))
    .map((redirect) => ({ from: to.file(redirect.address.slice(1)), to: addressNow(graph, to, redirect), redirect }));
}

/** Where a redirect leads: to the entry, and in a frame of another page to what fits into one. */
function addressNow(graph: Graph, to: Routes, { address, collection, id }: Redirect): string {
  const claim = isEmbed(address) && collection === 'claims' ? claimOfPath(graph, id) : undefined;
  return claim ? to.embed(claim.code) : entryAddress(to, collection, id);
}

/** The short address of every claim, and the claim’s page. */
export function shortLinks({ claims }: Graph, to: Routes): RedirectRule[] {
  return [...claims.values()].map(({ code, id }) => ({ from: to.short(code), to: to.claim(id) }));
}

/**
 * Redirects as a `_redirects` file, which Netlify, Cloudflare Pages and others read: a rule a line, the first that
 * matches holds, permanent. What lies beside a renamed page is led on with it.
 */
export function redirectsFile(graph: Graph, to: Routes): string {
  const moved = redirectedPages(graph, to).map(({ from, to: now }) =>
    now.includes('#') ? { from, to: now } : { from: `${from}*`, to: `${now}:splat` },
  );
  return [...moved, ...shortLinks(graph, to)].map(({ from, to: now }) => `${from} ${now} 301\n`).join('');
}
