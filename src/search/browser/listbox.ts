import { el } from '../../browser/dom.ts';
import { renderOptions } from './result-options.ts';
import type { Found } from './search.ts';

const LIST = 'search-options';

/** What a field needs to have a listbox below it: see the ARIA pattern of the combobox. */
export const COMBOBOX = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-expanded': 'false',
  'aria-controls': LIST,
} as const;

/** The part of a keyboard event that counts. */
export type Key = Readonly<Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>>;

/**
 * What a key asks for, by the ARIA pattern of an editable combobox with a list: `down` and `up` make another option
 * active, `leave` none, for the key is the field’s; `pass` changes nothing.
 */
export type KeyAction = 'down' | 'up' | 'leave' | 'open' | 'openInNewTab' | 'close' | 'pass';

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'leave',
  End: 'leave',
  ArrowLeft: 'leave',
  ArrowRight: 'leave',
  Enter: 'open',
  Escape: 'close',
};

export function keyAction({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: Key): KeyAction {
  const action = ACTIONS[key] ?? 'pass';
  const newTab = ctrlKey || metaKey;
  // A key that composes a character belongs to the input method.
  if (isComposing || altKey) return 'pass';
  if ((newTab || shiftKey) && (action === 'down' || action === 'up')) return 'pass';
  return newTab && action === 'open' ? 'openInNewTab' : action;
}

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
  #options: readonly HTMLAnchorElement[] = [];
  /** Without an active option, Enter means what was typed. */
  #active: HTMLAnchorElement | undefined;

  /** @param field the combobox, with the attributes of `COMBOBOX` */
  constructor(field: HTMLElement) {
    this.#field = field;
    // The focus stays in the field, whatever of the list is clicked.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get active(): HTMLAnchorElement | undefined {
    return this.#active;
  }

  /** Shows what was found, nothing of it active. */
  show(found: Found | undefined): void {
    this.element.replaceChildren(...(found ? renderOptions(found) : []));
    this.element.scrollTop = 0;
    this.#options = [...this.element.querySelectorAll('a')];
    this.#field.setAttribute('aria-expanded', String(this.#options.length > 0));
    this.activate(undefined);
  }

  /**
   * Makes the option beside the active one active; the field lies between the last option and the first.
   *
   * @returns whether there is any option
   */
  step(by: 1 | -1): boolean {
    const places = [undefined, ...this.#options];
    this.activate(places.at((places.indexOf(this.#active) + by) % places.length));
    return this.#options.length > 0;
  }

  activate(active: HTMLAnchorElement | undefined): void {
    this.#active = active;
    for (const option of this.#options) option.setAttribute('aria-selected', String(option === active));
    if (active) this.#field.setAttribute('aria-activedescendant', active.id);
    else this.#field.removeAttribute('aria-activedescendant');
    // In a low window the field scrolls with the list.
    (active ?? this.#field).scrollIntoView({ block: 'nearest' });
  }
}
