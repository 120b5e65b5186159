import { formatSearch } from '../../model/facets.ts';
import { codeOf } from '../query-grammar.ts';
import type { SearchSession } from './search-session.ts';

/**
 * Has a form open the claim whose code is submitted. Any other query, and a code that no claim has, leads to the form’s
 * own search page.
 */
export function openClaimOnCode(form: HTMLFormElement, field: HTMLInputElement, session: SearchSession): void {
  form.addEventListener('submit', (event) => {
    const query = codeOf(field.value);
    if (query === undefined) return;
    event.preventDefault();
    const state = { query, facets: {} };
    let gone = false;
    const go = (address = form.action + formatSearch(state)) => {
      // What goes on when the browser brings the page back leads nowhere.
      if (!gone) location.assign(address);
      gone = true;
    };
    void session.run(state, {}, { found: (found) => go(found?.named[0]?.url), missing: () => go() });
  });
}
