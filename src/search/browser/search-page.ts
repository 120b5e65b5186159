import { formatSearch, parseSearch } from '../../model/facets.ts';
import type { SearchState } from '../../model/facets.ts';
import { createRoutes } from '../../model/routes.ts';
import { codeOf } from '../query-grammar.ts';
import { copy } from '../../browser/copy.ts';
import { inTime } from '../../browser/in-time.ts';
import { SearchSession } from './search-session.ts';
import { FacetForm, keepFacetsOpen } from './facet-form.ts';
import { renderFound } from './result-list.ts';
import { MORE, STEP, isEmpty } from './search.ts';
import type { Found } from './search.ts';
import { SearchHistory } from './search-history.ts';
import { SearchStatus } from './search-status.ts';

const COPIED = 'Copied.';
const REFUSED = 'The browser refused to copy. The address of this page is the link.';

/**
 * The search page: results as one types, an address that always holds the search, and a way back to each.
 * Markup in `components/search/SearchPage.astro`, started by `browser/start.ts`; `data-base` says where the site lies.
 */
export class SearchPage extends HTMLElement {
  readonly #form = new FacetForm(this.#part('form', HTMLFormElement));
  readonly #results = this.#part('.results', HTMLElement);
  readonly #status = new SearchStatus(this.#form.field, {
    line: this.#part('.status', HTMLElement),
    hints: this.#part('.hints', HTMLElement),
    heard: this.#part('[role=status]', HTMLElement),
  });
  readonly #chips = this.#part('.chips', HTMLElement);
  readonly #share = this.#part('.share', HTMLElement);
  readonly #base = createRoutes(this.dataset['base'] ?? '/').home();
  readonly #session = new SearchSession(this.#base);
  readonly #history = new SearchHistory();
  /** What the page is called while nothing is searched for. */
  readonly #title = document.title;
  #listens = false;

  connectedCallback(): void {
    // Not by a style, which may not come.
    this.#part('.needs-script', HTMLElement).remove();
    const facets = this.#part('details', HTMLDetailsElement);
    keepFacetsOpen(facets);
    if (!import.meta.env.SHARDS && !facets.querySelector('fieldset:not(:has(label))')) {
      this.#listen();
      return;
    }
    inTime(import('./facet-choices.ts'))
      .then(({ growForm }) => growForm(this.#form, facets, this.#base, this.#history.read(), () => this.#catchUp()))
      .catch((error: unknown) => console.warn(error))
      .finally(() => this.#listen());
  }

  /** Shows what the address asks for where it was read before the form had all choices. */
  #catchUp(): void {
    const isLate = this.#listens && formatSearch(this.#history.read()) !== formatSearch(this.#form.read());
    if (isLate) void this.#restore();
  }

  #listen(): void {
    this.#listens = true;
    this.addEventListener('input', (event) => {
      if (event.target === this.#form.field) this.#go('replaceThrottled');
    });
    this.addEventListener('change', (event) => {
      if (event.target !== this.#form.field) this.#go('push');
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      // A keyboard on the screen would cover what was found.
      if (matchMedia('(hover: none)').matches) this.#form.field.blur();
      this.#go('replace', true);
    });
    this.addEventListener('click', (event) => {
      if (event.target instanceof Element) this.#click(event.target);
    });
    window.addEventListener('scrollend', () => {
      if (!this.#results.hasAttribute('aria-busy')) this.#history.saveScroll();
    });
    window.addEventListener('pagehide', () => this.#history.saveScroll());
    window.addEventListener('popstate', () => void this.#restore());
    window.addEventListener('pageshow', ({ persisted }) => {
      // The browser brings the page back as it was left, maybe in the middle of a search that it cut off.
      if (persisted && this.#session.giveUp()) void this.#restore();
    });
    this.#begin();
  }

  /** What was typed or chosen before this script came stays, and joins what the address asks for. */
  #begin(): void {
    const early = this.#form.read();
    // A letter is nothing to search for, and is the beginning of something.
    if (early.query === '' && isEmpty(early)) return void this.#restore(cameByLink());
    const asked = this.#history.read();
    this.#form.write({ query: early.query || asked.query, facets: { ...asked.facets, ...early.facets } });
    this.#go('replace');
  }

  #click(target: Element): void {
    // Before a hit is followed: what was typed a moment ago belongs to the address that one comes back to.
    if (target.closest('a')) this.#history.saveScroll();
    const button = target.closest('button');
    const { facet, value, more, moreOf, query } = button?.dataset ?? {};
    if (moreOf !== undefined) this.#form.showMore(moreOf);
    if (facet !== undefined) this.#takeBack(button, facet, value);
    if (query !== undefined) {
      this.#form.field.value = query;
      this.#form.field.focus();
      this.#go('push');
    }
    if (button && this.#share.contains(button)) void this.#copy();
    for (const type of Object.keys(STEP) as (keyof typeof STEP)[]) if (more === type) void this.#more(type);
  }

  #takeBack(chip: Element | null, facet: string, value: string | undefined): void {
    const at = [...this.#chips.querySelectorAll('button')].findIndex((it) => it === chip);
    this.#form.clear(facet, value);
    this.#go('push');
    const left = this.#chips.querySelectorAll('button');
    (left[Math.min(at, left.length - 1)] ?? this.#form.field).focus();
  }

  async #copy(): Promise<void> {
    const said = this.#part('.said', HTMLElement);
    const link = new URL(formatSearch(this.#form.read()), location.origin + location.pathname).href;
    said.textContent = '';
    said.textContent = (await copy(link)) ? COPIED : REFUSED;
  }

  async #more(type: keyof typeof STEP): Promise<void> {
    const before = this.#history.shown[type] ?? STEP[type];
    this.#history.shown = { ...this.#history.shown, [type]: before + MORE };
    this.#history.saveScroll();
    await this.#show(this.#form.read());
    this.querySelector<HTMLElement>(`[data-group=${type}] li:nth-child(${before + 1}) a`)?.focus();
  }

  /**
   * Takes the form’s state into the address and searches for it.
   *
   * @param opensClaim whether a code opens its claim
   */
  #go(how: 'push' | 'replace' | 'replaceThrottled', opensClaim = false): void {
    // What a shared address would show.
    const state = parseSearch(formatSearch(this.#form.read()));
    this.#history[how](state);
    void this.#show(state, opensClaim ? (url) => location.assign(url) : undefined);
  }

  /** @param opensClaim whether a code in the address opens its claim */
  async #restore(opensClaim = false): Promise<void> {
    this.#form.write(this.#history.read());
    // An address that only leads on is nothing to come back to.
    await this.#show(this.#form.read(), opensClaim ? (url) => location.replace(url) : undefined);
    this.#history.scrollBack();
  }

  /** @param leave where it is given, a search for nothing but a code goes to its claim */
  async #show(state: SearchState, leave?: (url: string) => void): Promise<void> {
    this.#chips.replaceChildren(...this.#form.chips());
    this.#share.hidden = isEmpty(state);
    document.title = state.query ? `“${state.query}” – ${this.#title}` : this.#title;
    this.#part('.said', HTMLElement).textContent = '';
    this.#results.setAttribute('aria-busy', 'true');
    // Once: what goes on when the browser brings the page back leads nowhere.
    let lead = leave;
    await this.#session.run(state, this.#history.shown, {
      found: (found) => {
        this.#render(state, found);
        const [claim] = found?.named ?? [];
        if (!claim || codeOf(state.query) === undefined) return;
        lead?.(claim.url);
        lead = undefined;
      },
      counted: (counts) => this.#form.writeCounts(counts),
      waiting: (what) => this.#status.wait(what),
      missing: (what, some) => {
        this.#form.writeCounts(undefined);
        this.#render(state, some, what);
      },
    });
  }

  /** @param instead what is said where it is not how many hits there are */
  #render(state: SearchState, found: Found | undefined, instead?: string): void {
    this.#results.removeAttribute('aria-busy');
    const paint = () => this.#results.replaceChildren(...(found ? renderFound(found) : []));
    this.#status.show(state, found, paint, instead);
  }

  #part<Part extends HTMLElement>(selector: string, kind: new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new TypeError(`The search page has no ${selector}`);
    return part;
  }
}

/** Not by going back or by reloading: then one wants to see what was searched for. */
function cameByLink(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type === 'navigate';
}

customElements.define('search-page', SearchPage);
