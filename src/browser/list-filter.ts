/**
 * Keeps a list’s filter in the address: what is chosen stays when the page is loaded again, is copied with the address,
 * and comes back with the history. The filtering itself needs no script: it is done by the style sheet beside the list.
 */

/**
 * Binds the choices of a filter to the query of the address.
 *
 * @param filter the element that holds the choices, each a `select` with the name of its facet
 */
export function bindListFilter(filter: HTMLElement): void {
  const selects = [...filter.querySelectorAll('select')];
  const read = () => {
    const chosen = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = chosen.get(select.name) ?? '';
      // What the list does not offer is no choice.
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
  };
  read();
  if (location.search && selects.some((select) => select.value === location.hash.slice(1))) {
    // The fragment says the same for whoever has no script, and would go on filtering when another is chosen.
    location.replace('#');
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  filter.addEventListener('change', () => {
    const query = new URLSearchParams(location.search);
    for (const { name, value } of selects) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const written = query.toString();
    history.pushState(history.state, '', location.pathname + (written ? `?${written}` : ''));
  });
  addEventListener('popstate', read);
}
