import { formatSearch, parseSearch } from '../../model/facets.ts';
import type { SearchState } from '../../model/facets.ts';
import { createRoutes } from '../../model/routes.ts';
import { FacetForm } from './facet-form.ts';
import { say } from './messages.ts';
import { openIndex, watchIndex } from './pagefind.ts';
import type { SearchIndex } from './pagefind.ts';
import { renderFound } from './render.ts';
import { MORE, STEP, count, find, isEmpty } from './search.ts';
import type { Shown } from './search.ts';

const PAUSE = 120;

/** What an entry of the browser’s history remembers besides its address. */
interface Memory {
  readonly shown: Shown;
  /** How far the page was scrolled. */
  readonly top: number;
}

/**
 * The search page: results as one types, an address that always holds the search, and a way back to each.
 * Markup in `components/search/SearchPage.astro`; `data-base` says where the site lies.
 */
export class SearchPage extends HTMLElement {
  readonly #form = new FacetForm(this.#part('form', HTMLFormElement));
  readonly #results = this.#part('.results', HTMLElement);
  readonly #status = this.#part('.status', HTMLElement);
  readonly #chips = this.#part('.chips', HTMLElement);
  readonly #to = createRoutes(this.dataset['base'] ?? '/');
  readonly #failed = watchIndex(this.#to.home());
  #index: Promise<SearchIndex> | undefined;
  #shown: Shown = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  connectedCallback(): void {
    // Results come after the page, so the browser would scroll back before there is anything to scroll.
    history.scrollRestoration = 'manual';
    this.classList.add('ready');
    this.#keepFacetsOpen(this.#part('details', HTMLDetailsElement));
    this.addEventListener('input', (event) => {
      if (event.target === this.#form.field) this.#later();
    });
    this.addEventListener('change', (event) => {
      if (event.target !== this.#form.field) this.#go('push');
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go('replace');
    });
    this.addEventListener('click', (event) => {
      if (event.target instanceof Element) this.#click(event.target);
    });
    window.addEventListener('pagehide', () => this.#remember());
    window.addEventListener('popstate', () => void this.#restore());
    void this.#restore();
  }

  #click(target: Element): void {
    if (target.closest('a')) this.#remember();
    const button = target.closest('button');
    const { facet, value, more } = button?.dataset ?? {};
    if (facet !== undefined) {
      const at = [...this.#chips.querySelectorAll('button')].findIndex((chip) => chip === button);
      if (facet === '') this.#form.clear();
      else this.#form.clear(facet, value);
      this.#go('push');
      const left = this.#chips.querySelectorAll('button');
      (left[Math.min(at, left.length - 1)] ?? this.#form.field).focus();
    }
    for (const type of Object.keys(STEP) as (keyof typeof STEP)[]) if (more === type) void this.#more(type);
  }

  async #more(type: keyof typeof STEP): Promise<void> {
    const before = this.#shown[type] ?? STEP[type];
    this.#shown = { ...this.#shown, [type]: before + MORE };
    this.#remember();
    await this.#show(this.#form.read());
    this.querySelector<HTMLElement>(`[data-group=${type}] li:nth-child(${before + 1}) a`)?.focus();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#go('replace'), PAUSE);
  }

  /** Takes the form’s state into the address and searches for it. */
  #go(how: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    // Through the address, so that what is shown is what a shared address would show.
    const search = formatSearch(this.#form.read());
    if (how === 'push') this.#remember();
    this.#shown = {};
    const memory: Memory = { shown: {}, top: how === 'push' ? scrollY : 0 };
    history[how === 'push' ? 'pushState' : 'replaceState'](memory, '', location.pathname + search);
    void this.#show(parseSearch(search));
  }

  async #restore(): Promise<void> {
    const memory = history.state as Partial<Memory> | null;
    this.#form.write(parseSearch(location.search));
    this.#shown = memory?.shown ?? {};
    await this.#show(this.#form.read());
    if (memory?.top) scrollTo({ top: memory.top, behavior: 'instant' });
  }

  #remember(): void {
    const memory: Memory = { shown: this.#shown, top: scrollY };
    history.replaceState(memory, '');
  }

  async #show(state: SearchState): Promise<void> {
    const turn = (this.#turn += 1);
    this.#chips.replaceChildren(...this.#form.chips());
    this.#results.setAttribute('aria-busy', 'true');
    try {
      // A request that was cut off, by leaving the page and coming back, is no fault: a new index asks again.
      await this.#search(state, turn).catch(() => this.#search(state, turn));
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    } finally {
      if (turn === this.#turn) this.#results.removeAttribute('aria-busy');
    }
  }

  async #search(state: SearchState, turn: number): Promise<void> {
    try {
      this.#index ??= openIndex(this.#to.home());
      const index = await this.#index;
      const found = isEmpty(state) ? undefined : await find(index, state, this.#shown);
      this.#refuseGaps();
      if (turn !== this.#turn) return;
      this.#status.textContent = say(state, found);
      this.#results.replaceChildren(...(found ? renderFound(found) : []));
      // Counting without a query reads the whole index: not before somebody browses.
      const counts = found && (await count(index, state));
      this.#refuseGaps();
      if (turn === this.#turn) this.#form.writeCounts(counts);
    } catch (error) {
      this.#index = undefined;
      throw error;
    }
  }

  /** Pagefind goes on without a file that did not come, and finds less. */
  #refuseGaps(): void {
    if (this.#failed()) throw new Error('A file of the search index did not come');
  }

  #fail(error: unknown): void {
    console.warn(error);
    this.#form.writeCounts(undefined);
    this.#results.replaceChildren();
    this.#status.textContent = 'The search index could not be loaded. Check the connection and reload the page.';
  }

  /** The facets lie open beside the results where there is room, and folded above them where not. */
  #keepFacetsOpen(details: HTMLDetailsElement): void {
    const wide = matchMedia('(min-width: 61rem)');
    const follow = () => {
      details.open = wide.matches;
    };
    wide.addEventListener('change', follow);
    follow();
  }

  #part<Part extends HTMLElement>(selector: string, kind: new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new TypeError(`The search page has no ${selector}`);
    return part;
  }
}

customElements.define('search-page', SearchPage);
