import type { SearchState } from '../../model/facets.ts';
import { el } from '../../browser/dom.ts';
import { renderNotices, statusText } from './notices.ts';
import type { Found } from './search.ts';
import { Typing } from './typing.ts';

/** Where a search speaks to its reader. */
interface Places {
  /** A line for eyes alone, which changes at once. */
  readonly line: HTMLElement;
  /** A live region, unseen, behind the line: what it says to screen readers they find there as well. */
  readonly heard: HTMLElement;
  /** Below them, how the query was understood. */
  readonly hints: HTMLElement;
}

/** These places for a search that brings its own, in their order; the markup of the search page has them as well. */
export function statusPlaces(): Places {
  return {
    line: el('p', { class: 'status', 'aria-hidden': 'true' }),
    heard: el('p', { class: 'unseen', role: 'status' }),
    hints: el('div', { class: 'hints' }),
  };
}

/** What a search says of itself: to eyes with every key, to ears once nobody types. */
export class SearchStatus {
  readonly #typing: Typing;
  readonly #places: Places;

  /** @param field where the query is typed */
  constructor(field: HTMLInputElement, places: Places) {
    this.#typing = new Typing(field);
    this.#places = places;
  }

  /**
   * Shows what was found and says it. That nothing was found is not said of letters that are still being composed:
   * what stood there before stays.
   *
   * @param found `undefined` when there was nothing to search for
   * @param paint shows the hits
   * @param instead what is said where it is not how many hits there are
   */
  show(state: SearchState, found: Found | undefined, paint: () => void, instead?: string): void {
    const show = () => {
      paint();
      this.#say(instead ?? statusText(state, found), found ? renderNotices(state.query, found) : []);
    };
    if (found?.total === 0 && this.#typing.isComposing) this.#typing.whenDone(show);
    else show();
  }

  /** Says that something is still to come, below which what was found before stays; nothing while letters are composed. */
  wait(what: string): void {
    if (!this.#typing.isComposing) this.#say(what, []);
  }

  #say(text: string, hints: readonly HTMLElement[]): void {
    const { line, hints: below, heard } = this.#places;
    line.textContent = text;
    below.replaceChildren(...hints);
    const all = [text, ...hints.map((hint) => hint.textContent)].join(' ');
    this.#typing.whenDone(() => {
      heard.textContent = all;
    });
  }
}
