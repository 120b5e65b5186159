import { MAX_QUERY, formatSearch } from '../../model/facets.ts';
import { createRoutes } from '../../model/routes.ts';
import { el } from '../../browser/dom.ts';
import { meantBy } from './lost-address.ts';
import { statusText } from './notices.ts';
import { renderHit } from './result-item.ts';
import type { Found } from './search.ts';
import { SearchSession } from './search-session.ts';

/** How many hits of each type the page shows: enough to see whether what was meant is among them. */
const SHOWN = { claim: 4, source: 1, verdict: 1, topic: 1, citation: 1, term: 1 };

/**
 * Leads on from an address that nothing answers, where it differs from one of a page only in how it is written. Else it
 * puts into the search field what the address says, and shows what that finds.
 *
 * @param place where that is shown
 * @param field the search field of the page
 */
export async function leadOn(place: HTMLElement, field: HTMLInputElement): Promise<void> {
  const to = createRoutes(import.meta.env.BASE_URL);
  const { pathname, search, hash } = location;
  const { address, words } = meantBy(pathname, to.home());
  const query = words.slice(0, MAX_QUERY);
  field.value ||= query;
  if (address !== pathname && (await answers(address))) {
    location.replace(address + search + hash);
    return;
  }
  if (query === '') return;
  const state = { query, facets: {} };
  const show = (found: Found) => {
    if (found.partial) return;
    const hits = found.named ? [found.named] : found.groups.flatMap((group) => group.hits);
    const all = el('a', { href: to.search() + formatSearch(state) }, `All ${statusText(state, found)}`);
    place.replaceChildren(
      el('h2', {}, 'What it may have meant'),
      el('ol', { class: 'plain hits', role: 'list' }, ...hits.map((hit) => el('li', {}, renderHit(hit, query)))),
      ...(found.total > hits.length ? [el('p', {}, all)] : []),
    );
  };
  // Where the index does not come, the field is there to search on.
  await new SearchSession(to.home()).run(state, SHOWN, {
    found: (found) => found && found.total > 0 && show(found),
    missing: () => undefined,
  });
}

/** Whether there is a page or a file at an address. */
async function answers(address: string): Promise<boolean> {
  return fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
}
