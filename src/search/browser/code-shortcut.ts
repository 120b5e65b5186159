import { formatSearch } from '../../model/facets.ts';
import type { Asker } from './search-session.ts';
import { codeOf } from './search.ts';

/**
 * Has a search form lead straight to a claim whose code is typed into it. With any other query, and where
 * no claim has that code, it leads to the search page as it does by itself.
 *
 * @param leave called before the page is left
 */
export function leadStraight(form: HTMLFormElement, field: HTMLInputElement, asker: Asker, leave = () => {}): void {
  form.addEventListener('submit', (event) => {
    const query = codeOf(field.value);
    if (query === undefined) return;
    event.preventDefault();
    const state = { query, facets: {} };
    const go = (address = form.action + formatSearch(state)) => {
      leave();
      location.assign(address);
    };
    void asker.ask(state, {}, { found: (found) => go(found?.named?.url), failed: () => go() });
  });
}
