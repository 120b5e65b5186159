import type { SearchState } from '../../model/facets.ts';
import { isEmpty } from './search.ts';
import type { Found } from './search.ts';

/**
 * What the page says about a search, for eyes and screen readers alike.
 *
 * @param found `undefined` when there was nothing to search for
 */
export function statusText(state: SearchState, found: Pick<Found, 'total' | 'partial'> | undefined): string {
  if (!found || isEmpty(state)) return 'Type a word, a name or the code of a claim, or choose what to browse.';
  // A number that changes at once would be announced twice.
  if (found.partial) return 'Loading the rest of the results …';
  const about = state.query ? ` for “${state.query}”` : '';
  const narrowed = Object.values(state.facets).some((values) => values.length > 0);
  if (found.total === 0) {
    return `Nothing found${about}${narrowed ? ' among what is chosen. Take a choice back to search more widely.' : '.'}`;
  }
  return `${found.total} ${found.total === 1 ? 'result' : 'results'}${about}`;
}
