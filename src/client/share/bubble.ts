import { el } from '../dom.ts';

/** How far it stands from its control and from the edge of the window. */
const GAP = 6;

/** What is said beside a control, and what else can be done there. It lies above the page and moves nothing in it. */
export class Bubble {
  readonly element = el('div', { class: 'bubble', popover: 'auto', role: 'group', 'aria-label': 'Share' });
  /** Heard everywhere: what is written into a region that has just been shown may go unheard. */
  readonly #status = el('p', { class: 'unseen', role: 'status' });
  readonly #message = el('p', {});
  readonly #row = el('div', { class: 'actions' });
  readonly #field = el('textarea', { readonly: '', rows: '3', 'aria-label': 'To copy by hand' });
  readonly #offers: readonly Element[];
  /** What it stands beside. */
  control: HTMLElement | undefined;

  /** @param offers what can be done beside a control that has room for nothing else */
  constructor(offers: readonly Element[]) {
    this.#offers = offers;
    this.element.append(this.#row);
    document.body.append(this.#status);
    addEventListener('focusin', ({ target }) => {
      if (target !== this.control && !this.element.contains(target as Node)) this.element.hidePopover();
    });
  }

  /**
   * Says something beside a control; it stays until one goes elsewhere or presses Escape, and then the control has
   * the focus as before.
   *
   * @param byHand a text that could not be copied, selected for whoever copies it by hand
   */
  say(control: HTMLElement, message: string, byHand?: string): void {
    if (this.control !== control || !this.element.matches(':popover-open')) this.#open(control);
    this.#message.textContent = message;
    // A new element is heard even when it says the same again.
    this.#status.replaceChildren(el('span', {}, message));
    const offers = control.matches(':empty') ? this.#offers : [];
    const focused = this.element.contains(document.activeElement) ? document.activeElement : undefined;
    this.#row.replaceChildren(this.#message, ...(byHand === undefined ? [] : [this.#field]), ...offers);
    if (byHand !== undefined) {
      this.#field.value = byHand;
      this.#field.select();
      this.#field.focus();
    } else if (focused instanceof HTMLElement) focused.focus();
    this.#place(control);
  }

  #open(control: HTMLElement): void {
    this.control = control;
    // Not every browser gives the focus to what is clicked, and what had it gets it back.
    control.focus({ preventScroll: true });
    control.after(this.element);
    this.element.showPopover();
  }

  #place(control: HTMLElement): void {
    const { left, top, bottom } = control.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.element;
    const { documentElement: root } = document;
    // Where room is kept for a scroll bar, that is no room for the text.
    const { width } = root.getBoundingClientRect();
    const below = bottom + GAP + offsetHeight <= root.clientHeight || top < offsetHeight + GAP;
    style.left = `${scrollX + Math.max(GAP, Math.min(left, width - offsetWidth - GAP))}px`;
    style.top = `${scrollY + (below ? bottom + GAP : top - offsetHeight - GAP)}px`;
  }
}
