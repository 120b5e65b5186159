import { MAX_QUERY, QUERY, formatSearch, parseSearch } from '../../model/facets.ts';
import type { SearchState } from '../../model/facets.ts';
import type { SearchSession } from './search-session.ts';
import { el } from '../../browser/dom.ts';
import { COMBOBOX, keyAction, Listbox } from './listbox.ts';
import type { Found } from './search.ts';
import { openClaimOnCode } from './code-shortcut.ts';
import { SearchStatus, statusPlaces } from './search-status.ts';

/** The search over any page: a field with a list below it, in a dialog of the browser’s own. */
export class SearchDialog {
  readonly #session: SearchSession;
  readonly #searchPage: string;
  readonly #field = el('input', {
    type: 'text',
    name: QUERY,
    id: 'search-anywhere',
    ...COMBOBOX,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: String(MAX_QUERY),
  });
  readonly #status: SearchStatus;
  readonly #list = new Listbox(this.#field);
  readonly #all = el('a');
  readonly #dialog: HTMLDialogElement;

  /** @param searchPage where the search page lies, to which the form of the dialog leads as well */
  constructor(session: SearchSession, searchPage: string) {
    this.#session = session;
    this.#searchPage = searchPage;
    const close = el('button', { type: 'button' }, 'Close');
    const form = el(
      'form',
      { role: 'search', 'aria-label': 'The whole briefing', action: searchPage, method: 'get' },
      el('label', { for: this.#field.id }, 'Search the claims'),
      this.#field,
      close,
    );
    const keys = el('span', { class: 'keys' }, '↑ ↓ to choose, Enter to open, Esc to close');
    const places = statusPlaces();
    this.#status = new SearchStatus(this.#field, places);
    const { line, heard, hints } = places;
    const foot = el('p', { class: 'foot' }, this.#all, keys);
    const sheet = el('div', {}, form, line, heard, hints, this.#list.element, foot);
    this.#dialog = el('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, sheet);
    close.addEventListener('click', () => this.#dialog.close());
    openClaimOnCode(form, this.#field, session);
    this.#field.addEventListener('keydown', (event) => this.#handleKey(event));
    this.#field.addEventListener('input', () => void this.#search());
    this.#dialog.addEventListener('click', (event) => this.#click(event));
    document.body.append(this.#dialog);
  }

  /** @param query what to begin with; without it, what was searched for last */
  open(query: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    if (query) this.#field.value = query;
    this.#field.focus();
    this.#field.select();
    void this.#search();
  }

  #state(): SearchState {
    // Through the address, so that the same is searched for as on the search page.
    return parseSearch(formatSearch({ query: this.#field.value.trim(), facets: {} }));
  }

  #address(): string {
    return this.#searchPage + formatSearch(this.#state());
  }

  #handleKey(event: KeyboardEvent): void {
    const option = this.#list.active;
    const action = keyAction(event);
    switch (action) {
      case 'pass':
        return;
      case 'leave':
        this.#list.activate(undefined);
        return;
      case 'down':
      case 'up':
        if (!this.#list.step(action === 'down' ? 1 : -1)) return;
        break;
      case 'open':
        // Without an option, the form is sent.
        if (!option) return;
        option.click();
        break;
      case 'openInNewTab':
        window.open(option?.href ?? this.#address(), '_blank', 'noopener');
        break;
      case 'close':
        this.#dialog.close();
    }
    event.preventDefault();
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    // The sheet fills the dialog: what is not in it is the page behind.
    if (target === this.#dialog) this.#dialog.close();
    const leaves = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (leaves && target?.closest('a')) this.#dialog.close();
    const query = target?.closest<HTMLElement>('[data-query]')?.dataset['query'];
    if (query === undefined) return;
    this.#field.value = query;
    this.#field.focus();
    void this.#search();
  }

  async #search(): Promise<void> {
    const state = this.#state();
    this.#all.href = this.#address();
    this.#all.textContent = state.query
      ? 'All results, and choices to narrow them'
      : 'Browse by source, topic and kind';
    const show = (found: Found | undefined, instead?: string) =>
      this.#status.show(state, found, () => this.#list.show(found), instead);
    await this.#session.run(
      state,
      {},
      {
        found: (found) => show(found, found ? undefined : 'Type a word, a name or the code of a claim.'),
        waiting: (what) => this.#status.wait(what),
        missing: (what, some) => show(some, what),
      },
    );
  }
}
