import { QUERY } from '../../model/facets.ts';
import { ENTRY_KEY } from './entry-key.ts';

/** The query that led to the page: `fresh` from the address, else as the entry of the browser’s history keeps it. */
export function readQuery(): { readonly query: string; readonly fresh: boolean } | undefined {
  const asked = new URLSearchParams(location.search).get(QUERY);
  if (asked !== null) return { query: asked, fresh: true };
  const kept = (history.state as Readonly<Record<string, unknown>> | null)?.[ENTRY_KEY];
  return typeof kept === 'string' ? { query: kept, fresh: false } : undefined;
}

/**
 * Takes the query out of the address, so that no copy of it carries one.
 *
 * @param query what a reload or the way back shall find again; `undefined` forgets it
 */
export function keepQuery(query: string | undefined): void {
  const url = new URL(location.href);
  url.searchParams.delete(QUERY);
  history.replaceState(query === undefined ? null : { [ENTRY_KEY]: query }, '', url);
}
