/**
 * Keeps a list’s filter in the address: what is chosen stays when the page is loaded again, is copied with the address,
 * and comes back with the history. The filtering itself needs no script: it is done by the style sheet beside the list.
 */

/** What holds entries of a list under a heading of its own. */
const GROUPS = 'tbody, .listed, .by-source';

/**
 * Binds the choices of a filter to the query of the address, and says how many entries they leave.
 *
 * @param filter the element that holds the choices, each a `select` with the name of its facet; a `[role=status]`, which
 *   says how many there are; and a link to what is shown (`.permalink`)
 */
export function bindListFilter(filter: HTMLElement): void {
  const selects = [...filter.querySelectorAll('select')];
  const list = filter.closest<HTMLElement>('.filtered');
  const status = filter.querySelector<HTMLElement>('[role="status"]');
  const link = filter.querySelector<HTMLAnchorElement>('.permalink');
  const items = [...(list?.querySelectorAll('.item') ?? [])];

  /** Says what is shown; a group goes with the last of its entries. */
  const update = () => {
    const groups = [...(list?.querySelectorAll<HTMLElement>(GROUPS) ?? [])];
    for (const group of groups) group.hidden = false;
    const shown = new Set<Element>(items.filter((item) => item.checkVisibility()));
    for (const group of groups) group.hidden = ![...group.querySelectorAll('.item')].some((item) => shown.has(item));
    if (link) link.href = write();
    const { name = 'entries' } = status?.dataset ?? {};
    const count = shown.size || 'None';
    const text =
      shown.size === items.length ? `All ${items.length} ${name} shown` : `${count} of ${items.length} ${name} shown`;
    // What has not changed is not said again.
    if (status && status.textContent !== text) status.textContent = text;
  };
  const read = () => {
    const chosen = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = chosen.get(select.name) ?? '';
      // What the list does not offer is no choice.
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    update();
  };
  const write = () => {
    const query = new URLSearchParams(location.search);
    for (const { name, value } of selects) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const written = query.toString();
    return location.pathname + (written ? `?${written}` : '');
  };

  const asked = new URLSearchParams(location.search);
  const early = selects.flatMap((select) => (asked.has(select.name) ? [] : [{ select, value: select.value }]));
  read();
  if (early.some(({ value }) => value)) {
    // What was chosen before this script came stays, and is forgotten by the way back as any choice is.
    for (const { select, value } of early) select.value = value;
    history.pushState(history.state, '', write());
    update();
  }
  const named = list?.querySelector<HTMLElement>(':scope > [data-filter]:target');
  if (named) {
    // The fragment says for whoever has no script what the choices say, and would go on filtering when another is made.
    const fromFragment = new URLSearchParams(named.dataset['filter']);
    for (const select of selects) select.value = fromFragment.get(select.name) ?? select.value;
    const address = write();
    location.replace('#');
    history.replaceState(history.state, '', address);
    update();
  }
  if (selects.some(({ value }) => value)) list?.scrollIntoView();
  filter.addEventListener('change', () => {
    history.pushState(history.state, '', write());
    update();
  });
  addEventListener('popstate', read);
}
