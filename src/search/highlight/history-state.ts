import { QUERY } from '../../model/facets.ts';
import { withoutQuery } from './address.ts';
import { ENTRY_KEY } from './entry-key.ts';

/** The query that led to the page: `fresh` from the address, else as the entry of the browser’s history keeps it. */
export function readQuery(): { readonly query: string; readonly fresh: boolean } | undefined {
  const asked = new URLSearchParams(location.search).get(QUERY);
  if (asked !== null) return { query: asked, fresh: true };
  const kept = stateNow()[ENTRY_KEY];
  return typeof kept === 'string' ? { query: kept, fresh: false } : undefined;
}

/**
 * Takes the query out of the address, so that no copy of it carries one.
 *
 * @param query what a reload or the way back shall find again; `undefined` forgets it
 */
export function keepQuery(query: string | undefined): void {
  const { [ENTRY_KEY]: _before, ...state } = stateNow();
  const kept = query === undefined ? state : { ...state, [ENTRY_KEY]: query };
  history.replaceState(Object.keys(kept).length > 0 ? kept : null, '', withoutQuery(location.href));
}

function stateNow(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
}
