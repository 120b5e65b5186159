import { addStyles } from '../../browser/dom.ts';
import { HighlightBar } from './highlight-bar.ts';
import styles from './highlights.css?url';
import { keepQuery, readQuery } from './history-state.ts';
import { findMatches } from './matches.ts';
import { loadNames } from './names.ts';
import { drawMarks, eraseMarks, readText } from './text-nodes.ts';

/** The marks on a page, the bar that leads from one to the next, and which one is current. */
class Highlights {
  readonly #bar = new HighlightBar({ step: (by) => this.#goTo(this.#at + by), clear: () => this.leave() });
  readonly #styled = addStyles(styles);
  /** A mark may consist of several elements. */
  #marks: readonly (readonly HTMLElement[])[] = [];
  #query = '';
  #at = 0;

  constructor() {
    addEventListener('popstate', () => void this.show());
    addEventListener('keydown', (event) => {
      const inside = event.target instanceof Element && event.target.closest('dialog, input, textarea, select');
      if (event.key === 'Escape' && this.#marks.length > 0 && !event.defaultPrevented && !inside) this.leave();
    });
  }

  async show(): Promise<void> {
    if (!readQuery()) return;
    const [names] = await Promise.all([loadNames(), this.#styled]);
    // While the names came, one may have gone elsewhere.
    const asked = readQuery();
    if (!asked) return;
    const { query, fresh } = asked;
    if (fresh || this.#query !== query) this.clear();
    const main = document.querySelector('main');
    if (main && this.#marks.length === 0) {
      const page = readText(main);
      this.#marks = drawMarks(page, findMatches(page.text, query, names));
      this.#query = query;
      if (this.#marks.length > 0) main.before(this.#bar.element);
    }
    if (fresh) keepQuery(this.#marks.length > 0 ? query : undefined);
    if (this.#marks.length === 0) return;
    // The bar has come to lie over the part of the page that the browser went to.
    if (fresh) document.querySelector(':target')?.scrollIntoView({ behavior: 'instant' });
    this.#goTo(Math.max(0, this.#marks.findIndex(isAfterTarget)), fresh);
  }

  /** Takes the marks away for good: neither a reload nor the way back brings them again. */
  leave(): void {
    const place = this.#bar.element.contains(document.activeElement) && this.#marks[this.#at]?.[0]?.parentElement;
    this.clear();
    keepQuery(undefined);
    if (place) takeFocus(place);
  }

  /** Takes the marks away; the entry of the browser’s history keeps the query. */
  clear(): void {
    eraseMarks(this.#marks.flat());
    this.#bar.element.remove();
    this.#marks = [];
  }

  #goTo(at: number, scroll = true): void {
    const { length } = this.#marks;
    if (length === 0) return;
    this.#at = (at + length) % length;
    for (const [index, elements] of this.#marks.entries())
      for (const element of elements) element.toggleAttribute('data-current', index === this.#at);
    this.#bar.say(this.#at + 1, length, this.#query.trim());
    const current = this.#marks[this.#at]?.[0];
    if (!scroll || !current) return;
    for (let around = current.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
      around.open = true;
    if (!isInView(current, this.#bar.element)) current.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
}

let highlights: Highlights | undefined;

/**
 * Marks on the page what a search found there, goes to the first mark, and takes the query out of the address. Coming
 * back by the browser’s history draws the marks again.
 *
 * @returns settles when the marks are drawn; without the list of names, or its style sheet, they come all the same
 */
export function showHighlights(): Promise<void> {
  return (highlights ??= new Highlights()).show();
}

/** Gives what had the focus a place in the text, without showing it as something to act on. */
function takeFocus(element: HTMLElement): void {
  if (element.tabIndex < 0) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}

/** Whether a mark stands in the part of the page that the address names, or below it. */
function isAfterTarget([mark]: readonly HTMLElement[]): boolean {
  const target = document.querySelector(':target');
  if (!target || !mark) return mark !== undefined;
  return (target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function isInView(mark: HTMLElement, bar: HTMLElement): boolean {
  const { top, bottom } = mark.getBoundingClientRect();
  return top >= Math.max(bar.getBoundingClientRect().bottom, 0) && bottom <= innerHeight;
}
