import type { SearchState } from '../../model/facets.ts';
import { watchIndex } from './index-watch.ts';
import type { Guard } from './index-watch.ts';
import { openIndex } from './pagefind.ts';
import type { StagedIndex } from './pagefind.ts';
import { countFacets } from './facet-counts.ts';
import type { Counts } from './facet-counts.ts';
import { isEmpty, isPlain, preview, search } from './search.ts';
import type { Found, Shown } from './search.ts';

/** What is said when the index does not come. */
export const NO_INDEX = 'The search index could not be loaded. Check the connection and reload the page.';

/** The callbacks of one search; a search that a later one has superseded calls none any more. */
export interface SearchCallbacks {
  /** Called with the first claims, perhaps, and then with everything; with `undefined` when there is nothing to search for. */
  readonly found: (found: Found | undefined) => void;
  /** Called after `found`; without it nothing is counted. */
  readonly counted?: (counts: Counts | undefined) => void;
  /** Called instead of the others when the index fails twice. */
  readonly failed: (error: unknown) => void;
}

/** The searches of one page, one at a time, over an index that is opened when it is needed. */
export class SearchSession {
  readonly #base: string;
  readonly #guard: Guard;
  #index: Promise<StagedIndex> | undefined;
  #current = new AbortController();

  /** @param base where the site lies on its host, with a slash at both ends */
  constructor(base: string) {
    this.#base = base;
    this.#guard = watchIndex(base);
  }

  /** Loads the index ahead of the first search. A fault shows when something is searched for. */
  prepare(): void {
    this.#open().catch(() => {
      this.#index = undefined;
    });
  }

  /**
   * Searches, and stops the search before.
   *
   * @returns resolves after the last callback, or when a later search has superseded this one; it never rejects
   */
  async run(state: SearchState, shown: Shown, callbacks: SearchCallbacks): Promise<void> {
    this.#current.abort();
    const { signal } = (this.#current = new AbortController());
    const attempt = () => this.#guard(this.#search(state, shown, callbacks, signal));
    try {
      // A request that was cut off, by leaving the page and coming back, is no fault: a new index asks again.
      await attempt().catch(() => {
        signal.throwIfAborted();
        this.#index = undefined;
        return attempt();
      });
    } catch (error) {
      if (signal.aborted) return;
      this.#index = undefined;
      callbacks.failed(error);
    }
  }

  async #search(state: SearchState, shown: Shown, callbacks: SearchCallbacks, signal: AbortSignal): Promise<void> {
    const staged = await this.#open();
    signal.throwIfAborted();
    if (isEmpty(state)) {
      callbacks.found(undefined);
      // Counting without a query reads the whole index: not before somebody browses.
      callbacks.counted?.(undefined);
      return;
    }
    if (isPlain(state) && staged.claims) {
      const some = await preview(staged.claims, state.query, signal);
      if (some.total > 0) callbacks.found(some);
      // It is painted before the rest of the index is asked for.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
    const index = await staged.whole();
    const found = await this.#guard(search(index, state, shown, signal));
    signal.throwIfAborted();
    callbacks.found(found);
    if (!callbacks.counted) return;
    const counts = await this.#guard(countFacets(index, state.facets, found.ranked));
    signal.throwIfAborted();
    callbacks.counted(counts);
  }

  #open(): Promise<StagedIndex> {
    return (this.#index ??= openIndex(this.#base));
  }
}
