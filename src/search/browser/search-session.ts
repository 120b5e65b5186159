import type { SearchState } from '../../model/facets.ts';
import { watchIndex } from './index-watch.ts';
import type { Guard } from './index-watch.ts';
import { openIndex, pause } from './pagefind.ts';
import type { StagedIndex } from './pagefind.ts';
import { countFacets } from './facet-counts.ts';
import type { Counts } from './facet-counts.ts';
import { isEmpty, preview, search } from './search.ts';
import type { Found, Shown } from './search.ts';

/** What is said when the index does not come, or the rest of it behind the first claims. */
const FAILED = {
  all: 'The search index could not be loaded. Check the connection and reload the page.',
  rest: 'These are the first claims; the rest could not be loaded. Check the connection and reload the page.',
};

/** What is said while it may still come. */
const LATE = {
  all: 'The search index has not come yet. Check the connection.',
  rest: 'These are the first claims; the rest has not come yet. Check the connection.',
};

/** How long a reader waits for all results and is told nothing, in milliseconds. */
const PATIENCE = 8000;

/** How long two letters wait for a third, which hardly anybody means by themselves, in milliseconds. */
const THIRD_LETTER = 200;

/** How long nobody has begun to read what is shown, in milliseconds. */
const UNREAD = 700;

/** The callbacks of one search; a search that a later one has superseded calls none any more. */
export interface SearchCallbacks {
  /** Called with the first claims, perhaps, and then with everything; with `undefined` when there is nothing to search for. */
  readonly found: (found: Found | undefined) => void;
  /** Called after `found`; without it nothing is counted. */
  readonly counted?: (counts: Counts | undefined) => void;
  /**
   * Called when the index fails twice, and when it is late; what is late may be found all the same.
   *
   * @param what the sentence that says so
   * @param some the first claims, where they have come
   */
  readonly missing: (what: string, some: Found | undefined) => void;
}

/** The searches of one page, one at a time, over an index that is opened when it is needed. */
export class SearchSession {
  readonly #base: string;
  #opened: { readonly guard: Guard; readonly index: Promise<StagedIndex> } | undefined;
  #current = new AbortController();
  /** The claims that stood there before the rest of the index had come: they keep their places. */
  #early:
    { readonly query: string; readonly claims: Found['ranked']; readonly since: number; isRead?: boolean } | undefined;

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
    let some: Found | undefined;
    const tell = (what: typeof LATE) => callbacks.missing(some ? what.rest : what.all, some);
    const found = (all: Found | undefined) => {
      if (all?.partial) some = all;
      else clearTimeout(late);
      callbacks.found(all);
    };
    const late = setTimeout(() => {
      // What hangs is asked for anew by the next search.
      this.#opened = undefined;
      tell(LATE);
    }, PATIENCE);
    signal.addEventListener('abort', () => clearTimeout(late));
    // A request that was cut off, by leaving the page and coming back, is no fault: a new index asks again.
    for (const isLast of [false, true])
      try {
        await this.#search(state, shown, { ...callbacks, found }, signal);
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.#opened = undefined;
        if (!isLast) continue;
        console.warn(error);
        clearTimeout(late);
        tell(FAILED);
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
    if (state.query.length === 2) await step(pause(THIRD_LETTER));
    // A preview has words alone to go by.
    const claims = isEmpty({ ...state, query: '' }) ? await step(staged.claims()) : undefined;
    if (claims) {
      const some = await step(preview(claims, state.query, signal));
      if (some.total > 0) callbacks.found(some);
      this.#early = { query: state.query, claims: some.ranked, since: performance.now() };
      // It is painted before the rest of the index is asked for.
      await step(pause(0));
    }
    const whole = await step(staged.whole());
    const early = this.#early?.query === state.query ? this.#early : undefined;
    const found = await step(search(whole, state, shown, signal, early?.claims));
    if (early && early.claims.length > 0) early.isRead ??= performance.now() - early.since > UNREAD;
    callbacks.found({ ...found, answerLate: early?.isRead ?? false });
    if (callbacks.counted) callbacks.counted(await step(countFacets(whole, state.facets, found.ranked)));
  }

  #open() {
    return (this.#opened ??= { guard: watchIndex(this.#base), index: openIndex(this.#base) });
  }
}
