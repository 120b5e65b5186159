import { formatSearch } from '../../model/facets.ts';
import { codeOf } from '../query-grammar.ts';
import type { SearchSession } from './search-session.ts';

/**
 * Has a form open the claim whose code is submitted. Any other query, and a code that no claim has, leads to the form’s
 * own search page.
 *
 * @param leave called before the page is left
 */
export function openClaimOnCode(
  form: HTMLFormElement,
  field: HTMLInputElement,
  session: SearchSession,
  leave = () => {},
): void {
  form.addEventListener('submit', (event) => {
    const query = codeOf(field.value);
    if (query === undefined) return;
    event.preventDefault();
    const state = { query, facets: {} };
    const go = (address = form.action + formatSearch(state)) => {
      leave();
      location.assign(address);
    };
    void session.run(state, {}, { found: (found) => go(found?.named[0]?.url), failed: () => go() });
  });
}
