import { QUERY } from '../../model/facets.ts';
import { withoutQuery } from './address.ts';

/** Under what name the entry of the browser’s history remembers the query. */
const KEY = 'arrival';

/** The query that the page was reached by, and whether just now or some time before. */
export interface Arrival {
  readonly query: string;
  readonly fresh: boolean;
}

/** Reads it from the address, else from the browser’s history. */
export function readArrival(): Arrival | undefined {
  const asked = new URLSearchParams(location.search).get(QUERY);
  if (asked !== null) return { query: asked, fresh: true };
  const kept = stateNow()[KEY];
  return typeof kept === 'string' ? { query: kept, fresh: false } : undefined;
}

/**
 * Takes the query out of the address, so that no copy of it carries one.
 *
 * @param query what a reload or the way back shall find again; none is forgotten
 */
export function keepArrival(query: string | undefined): void {
  const { [KEY]: _before, ...state } = stateNow();
  const kept = query === undefined ? state : { ...state, [KEY]: query };
  history.replaceState(Object.keys(kept).length > 0 ? kept : null, '', withoutQuery(location.href));
}

function stateNow(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
}
