import { el } from '../../browser/dom.ts';

/** How far it stands from its control, in CSS pixels. */
const GAP = 4;

/** A popover beside a share control: a message, and further actions where the control has no room for them. */
export class SharePopover {
  readonly element = el('div', { class: 'share-popover', popover: 'auto', role: 'group', 'aria-label': 'Share' });
  /** Heard everywhere: what is written into a region that has just been shown may go unheard. */
  readonly #status = el('p', { class: 'unseen', role: 'status' });
  readonly #message = el('p', {});
  readonly #row = el('div', { class: 'actions' });
  readonly #field = el('textarea', { readonly: '', rows: '3', 'aria-label': 'To copy by hand' });
  readonly #offers: readonly Element[];
  /** The control that it was last opened for. */
  control: HTMLElement | undefined;

  /** @param offers buttons for beside a control that is a bare sign */
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

  /**
   * Where it covers least of what one reads or may want next: below a row of controls, before a button at the end of
   * its line and behind any other, above the sign of a heading; within the text’s column, and above or below where
   * the window ends.
   */
  #place(control: HTMLElement): void {
    const row = control.closest('.actions > *:not(details)')?.parentElement;
    const above = control.closest('.headed') ?? control;
    const column = (document.querySelector('main') ?? document.body).getBoundingClientRect();
    this.element.style.setProperty('--room', `${column.width}px`);
    const { left, right, top, bottom } = control.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = this.element;
    const end = column.right - width;
    let [x, y] = [left, above.getBoundingClientRect().top - height - GAP];
    if (row) y = row.getBoundingClientRect().bottom;
    else if (control.matches('button')) {
      x = right + GAP <= end ? right + GAP : left - GAP - width;
      y = (top + bottom - height) / 2;
    }
    if (y < 0) y = bottom + GAP;
    else if (y + height > document.documentElement.clientHeight) y = top - height - GAP;
    style.left = `${scrollX + Math.max(column.left, Math.min(x, end))}px`;
    style.top = `${scrollY + y}px`;
  }
}
