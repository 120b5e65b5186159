/**
 * Keeps a list’s filter in the address: what is chosen stays when the page is loaded again, is copied with the address,
 * and comes back with the history. The filtering itself needs no script: it is done by the style sheet beside the list.
 */

/**
 * Binds the choices of a filter to the query of the address, and says how many entries they leave.
 *
 * @param filter the element that holds the choices, each a `select` with the name of its facet, and a `[role=status]`
 */
export function bindListFilter(filter: HTMLElement): void {
  const selects = [...filter.querySelectorAll('select')];
  const list = filter.closest<HTMLElement>('.filtered');
  const status = filter.querySelector('[role="status"]');

  /** What holds entries of the list and has a heading of its own goes with the last of them. */
  const hideEmpty = () => {
    for (const group of list?.querySelectorAll<HTMLElement>('tbody') ?? []) {
      group.hidden = false;
      group.hidden = ![...group.querySelectorAll('.item')].some((item) => item.checkVisibility());
    }
  };
  const read = () => {
    const chosen = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = chosen.get(select.name) ?? '';
      // What the list does not offer is no choice.
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    hideEmpty();
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

  read();
  const named = list?.querySelector<HTMLElement>(':scope > [data-filter]:target');
  if (named) {
    // The fragment says for whoever has no script what the choices say, and would go on filtering when another is made.
    const fromFragment = new URLSearchParams(named.dataset['filter']);
    for (const select of selects) select.value = fromFragment.get(select.name) ?? select.value;
    const address = write();
    location.replace('#');
    history.replaceState(history.state, '', address);
    hideEmpty();
  }
  if (selects.some(({ value }) => value)) list?.scrollIntoView();
  filter.addEventListener('change', () => {
    history.pushState(history.state, '', write());
    hideEmpty();
    const shown = [...(list?.querySelectorAll('.item') ?? [])].filter((item) => item.checkVisibility());
    if (status) status.textContent = `${shown.length} shown`;
  });
  addEventListener('popstate', read);
}
