import type { FormerAddress, Graph } from '../../graph/graph.ts';
import { claimOfPath } from '../../graph/lookups.ts';
import { entryAddress, isEmbed } from '../../model/routes.ts';
import type { Routes } from '../../model/routes.ts';

/** An address that leads on to another. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A page that was renamed: where it was and where it is now. */
export interface Moved extends Redirect {
  readonly former: FormerAddress;
}

/**
 * The pages that were renamed.
 *
 * @param to the routes of the site; both addresses begin with its base
 */
export function movedPages(graph: Graph, to: Routes): Moved[] {
  return graph.formerAddresses
    .filter(({ address }) => !address.includes('#'))
    .map((former) => ({ from: to.file(former.address.slice(1)), to: addressNow(graph, to, former), former }));
}

/** Where a former address leads: to the entry, and in a frame of another page to what fits into one. */
function addressNow(graph: Graph, to: Routes, { address, collection, id }: FormerAddress): string {
  const claim = isEmbed(address) && collection === 'claims' ? claimOfPath(graph, id) : undefined;
  return claim ? to.embed(claim.code) : entryAddress(to, collection, id);
}

/** The short address of every claim, and the claim’s page. */
export function shortLinks({ claims }: Graph, to: Routes): Redirect[] {
  return [...claims.values()].map(({ code, id }) => ({ from: to.short(code), to: to.claim(id) }));
}

/**
 * Redirects as a `_redirects` file, which Netlify, Cloudflare Pages and others read: a rule a line, the first that
 * matches holds, permanent. What lies beside a renamed page is led on with it.
 */
export function redirectsFile(graph: Graph, to: Routes): string {
  const moved = movedPages(graph, to).map(({ from, to: now }) =>
    now.includes('#') ? { from, to: now } : { from: `${from}*`, to: `${now}:splat` },
  );
  return [...moved, ...shortLinks(graph, to)].map(({ from, to: now }) => `${from} ${now} 301\n`).join('');
}
