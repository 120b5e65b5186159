import { handleKey, reset } from './combobox.ts';
import type { KeyAction } from './combobox.ts';
import { el } from '../../browser/dom.ts';
import { renderOptions } from './result-list.ts';
import type { Found } from './search.ts';

const LIST = 'search-options';

/** What a field needs to have a listbox below it: see the ARIA pattern of the combobox. */
export const COMBOBOX = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
  'aria-controls': LIST,
} as const;

/** The hits below a field, as a listbox. The focus stays in the field, which tells the active option. */
export class Listbox {
  readonly element = el('div', {
    class: 'options',
    id: LIST,
    role: 'listbox',
    'aria-label': 'Results',
    // The tab key passes it by: what scrolls and holds no stop would be one itself.
    tabindex: '-1',
  });
  readonly #field: HTMLElement;
  #box = reset(0);

  /** @param field the combobox, with the attributes of `COMBOBOX` */
  constructor(field: HTMLElement) {
    this.#field = field;
    // The focus stays in the field, whatever of the list is clicked.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** Shows what was found, nothing of it active. */
  show(found: Found | undefined, query: string): void {
    this.element.replaceChildren(...(found ? renderOptions(found, query) : []));
    this.element.scrollTop = 0;
    this.#box = reset(this.#options().length);
    this.#update();
  }

  /** @returns what a key asks for, after the active option has moved; and which option it is now */
  handleKey(event: KeyboardEvent): { readonly action: KeyAction; readonly option: HTMLAnchorElement | undefined } {
    const { box, action } = handleKey(this.#box, event);
    if (box !== this.#box) {
      this.#box = box;
      this.#update();
    }
    return { action, option: box.active === undefined ? undefined : this.#options()[box.active] };
  }

  #update(): void {
    this.#field.setAttribute('aria-expanded', String(this.#box.count > 0));
    this.#field.removeAttribute('aria-activedescendant');
    for (const [index, option] of this.#options().entries()) {
      option.setAttribute('aria-selected', String(index === this.#box.active));
      if (index !== this.#box.active) continue;
      this.#field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  #options(): HTMLAnchorElement[] {
    return [...this.element.querySelectorAll('a')];
  }
}
