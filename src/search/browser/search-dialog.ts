import { QUERY, formatSearch, parseSearch } from '../../model/facets.ts';
import type { SearchState } from '../../model/facets.ts';
import { NO_INDEX } from './search-session.ts';
import type { Asker } from './search-session.ts';
import { el } from '../../browser/dom.ts';
import { renderHints } from './hints.ts';
import { COMBOBOX, Listbox } from './listbox.ts';
import { say } from './status-text.ts';
import type { Found } from './search.ts';
import { leadStraight } from './code-shortcut.ts';

const MOST_QUERY = '1000';

/** The search over any page: a field with a list below it, in a dialog of the browser’s own. */
export class SearchDialog {
  readonly #asker: Asker;
  readonly #search: string;
  readonly #field = el('input', {
    type: 'text',
    name: QUERY,
    id: 'search-anywhere',
    ...COMBOBOX,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: MOST_QUERY,
  });
  readonly #status = el('p', { class: 'status', role: 'status' });
  readonly #hints = el('div', { class: 'hints' });
  readonly #list = new Listbox(this.#field);
  readonly #all = el('a', {}, 'All results, and facets to narrow them');
  readonly #dialog: HTMLDialogElement;

  /** @param search where the search page lies, to which the form of the dialog leads as well */
  constructor(asker: Asker, search: string) {
    this.#asker = asker;
    this.#search = search;
    const close = el('button', { type: 'button' }, 'Close');
    const form = el(
      'form',
      { role: 'search', 'aria-label': 'The whole briefing', action: search, method: 'get' },
      el('label', { for: this.#field.id }, 'Search the claims'),
      this.#field,
      close,
    );
    const keys = el('span', {}, '↑ ↓ to choose, Enter to open, Esc to close');
    const sheet = el('div', {}, form, this.#status, this.#hints, this.#list.element, el('p', {}, this.#all, keys));
    this.#dialog = el('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, sheet);
    close.addEventListener('click', () => this.#dialog.close());
    leadStraight(form, this.#field, asker, () => this.#dialog.close());
    this.#field.addEventListener('keydown', (event) => this.#press(event));
    this.#field.addEventListener('input', () => void this.#ask());
    this.#dialog.addEventListener('click', (event) => this.#click(event));
    document.body.append(this.#dialog);
  }

  /** @param query what to begin with; without it, what was searched for last */
  open(query: string): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    if (query) this.#field.value = query;
    this.#field.focus();
    this.#field.select();
    void this.#ask();
  }

  #state(): SearchState {
    // Through the address, so that the same is searched for as on the search page.
    return parseSearch(formatSearch({ query: this.#field.value.trim(), facets: {} }));
  }

  #address(): string {
    return this.#search + formatSearch(this.#state());
  }

  #press(event: KeyboardEvent): void {
    const { deed, option } = this.#list.press(event);
    if (deed === 'pass') return;
    event.preventDefault();
    if (deed === 'close') this.#dialog.close();
    if (deed === 'open') option?.click();
    if (deed === 'open apart' && option) window.open(option.href, '_blank', 'noopener');
    if (deed === 'search apart') window.open(this.#address(), '_blank', 'noopener');
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
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const state = this.#state();
    this.#all.href = this.#address();
    await this.#asker.ask(
      state,
      {},
      {
        found: (found) => this.#show(state, found),
        failed: (error) => {
          console.warn(error);
          this.#show(state, undefined);
          this.#status.textContent = NO_INDEX;
        },
      },
    );
  }

  #show(state: SearchState, found: Found | undefined): void {
    this.#status.textContent = found ? say(state, found) : 'Type a word, a name or the code of a claim.';
    this.#hints.replaceChildren(...(found ? renderHints(state.query, found) : []));
    this.#list.show(found, state.query);
  }
}
