import type { SearchState } from '../../model/facets.ts';
import { watchIndex } from './index-watch.ts';
import type { Guard } from './index-watch.ts';
import { openIndex } from './pagefind.ts';
import type { StagedIndex } from './pagefind.ts';
import { countFacets } from './facet-counts.ts';
import type { Counts } from './facet-counts.ts';
import { isEmpty, preview, search } from './search.ts';
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
  readonly failed: () => void;
}

/** The searches of one page, one at a time, over an index that is opened when it is needed. */
export class SearchSession {
  readonly #base: string;
  #opened: { readonly guard: Guard; readonly index: Promise<StagedIndex> } | undefined;
  #current = new AbortController();

  /** @param base where the site lies on its host, with a slash at both ends */
  constructor(base: string) {
    this.#base = base;
  }

  /** Loads the index ahead of the first search. A fault shows when something is searched for. */
  prepare(): void {
    this.#open().index.catch(() => {
      this.#opened = undefined;
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
    // A request that was cut off, by leaving the page and coming back, is no fault: a new index asks again.
    for (const isLast of [false, true])
      try {
        await this.#search(state, shown, callbacks, signal);
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.#opened = undefined;
        if (!isLast) continue;
        console.warn(error);
        callbacks.failed();
      }
  }

  async #search(state: SearchState, shown: Shown, callbacks: SearchCallbacks, signal: AbortSignal): Promise<void> {
    const { guard, index } = this.#open();
    const step = async <Result>(work: Promise<Result>) => {
      const result = await guard(work);
      signal.throwIfAborted();
      return result;
    };
    const staged = await step(index);
    if (isEmpty(state)) {
      callbacks.found(undefined);
      // Counting without a query reads the whole index: not before somebody browses.
      callbacks.counted?.(undefined);
      return;
    }
    // A preview has words alone to go by.
    let early: readonly string[] = [];
    if (staged.claims && state.query !== '' && isEmpty({ ...state, query: '' })) {
      const some = await step(preview(staged.claims, state.query, signal));
      if (some.total > 0) callbacks.found(some);
      early = some.ranked.map(({ id }) => id);
      // It is painted before the rest of the index is asked for.
      await step(new Promise((resolve) => setTimeout(resolve)));
    }
    const whole = await step(staged.whole());
    const found = await step(search(whole, state, shown, signal, early));
    callbacks.found(found);
    if (callbacks.counted) callbacks.counted(await step(countFacets(whole, state.facets, found.ranked)));
  }

  #open() {
    return (this.#opened ??= { guard: watchIndex(this.#base), index: openIndex(this.#base) });
  }
}
