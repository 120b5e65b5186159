import { MAX_QUERY, formatSearch } from '../../model/facets.ts';
import { createRoutes } from '../../model/routes.ts';
import { el } from '../../browser/dom.ts';
import { inTime } from '../../browser/in-time.ts';
import { meantBy } from './lost-address.ts';
import { renderAnswer, renderHits } from './result-item.ts';
import type { Found } from './search.ts';
import { SearchSession } from './search-session.ts';
import { SearchStatus, statusPlaces } from './search-status.ts';

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
  const { address: meant, words } = meantBy(pathname, to.home());
  const query = words.slice(0, MAX_QUERY);
  field.value ||= query;
  if (meant !== pathname && (await answers(meant))) {
    location.replace(meant + search + hash);
    return;
  }
  if (query === '') return;
  const state = { query, facets: {} };
  const address = (asked: string) => to.search() + formatSearch({ ...state, query: asked });
  const list = el('div');
  const places = statusPlaces();
  const status = new SearchStatus(field, places);
  place.append(el('h2', {}, 'What it may have meant'), places.line, places.heard, places.hints, list);
  places.hints.addEventListener('click', ({ target }) => {
    const near = target instanceof Element ? target.closest<HTMLElement>('[data-query]')?.dataset['query'] : undefined;
    if (near !== undefined) location.assign(address(near));
  });
  const show = (found: Found | undefined, instead?: string) =>
    status.show(
      state,
      found,
      () => {
        const { named = [], groups = [], total = 0, answer, marks = query } = found ?? {};
        const hits = [...named, ...groups.flatMap((group) => group.hits)];
        const all = el('p', {}, el('a', { href: address(query) }, `All ${total} results`));
        const whole = answer ? [renderAnswer(answer)] : [];
        const isAll = total === whole.length + hits.length;
        list.replaceChildren(...whole, renderHits(hits, marks), ...(isAll ? [] : [all]));
      },
      instead,
    );
  await new SearchSession(to.home()).run(state, SHOWN, {
    found: (found) => {
      if (!found?.partial) show(found);
    },
    waiting: (what) => status.wait(what),
    missing: (what, some) => show(some, what),
  });
}

/** Whether there is a page or a file at an address. */
async function answers(address: string): Promise<boolean> {
  return inTime(fetch(address, { method: 'HEAD' })).then(
    ({ ok }) => ok,
    () => false,
  );
}
