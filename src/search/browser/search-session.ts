import type { SearchState } from '../../model/facets.ts';
import { openIndex, watchIndex } from './pagefind.ts';
import type { SearchIndex } from './pagefind.ts';
import { count, find, isEmpty } from './search.ts';
import type { Counts, Found, Shown } from './search.ts';

/** What is said when the index does not come. */
export const NO_INDEX = 'The search index could not be loaded. Check the connection and reload the page.';

const GAP = 'A file of the search index did not come';
/** How often is looked whether one is missing, while an answer is waited for. */
const PATIENCE = 250;

/** What becomes of a question. Nothing is called for one that a later question has overtaken. */
export interface Answer {
  /** `undefined` when there was nothing to search for. */
  readonly found: (found: Found | undefined) => void;
  /** The counts of the facets, after what was found; without it nothing is counted. */
  readonly counted?: (counts: Counts | undefined) => void;
  readonly failed: (error: unknown) => void;
}

/** Asks the search index: opens it when it is needed, and asks once more after a fault. */
export class Asker {
  readonly #base: string;
  readonly #hasGaps: () => boolean;
  #index: Promise<SearchIndex> | undefined;
  #question = new AbortController();

  /** @param base where the site lies on its host, with a slash at both ends */
  constructor(base: string) {
    this.#base = base;
    this.#hasGaps = watchIndex(base);
  }

  /** Loads the index ahead of the first question. A fault shows when a question is asked. */
  prepare(): void {
    this.#open().catch(() => {
      this.#index = undefined;
    });
  }

  /** Asks, stops the question before, and settles when there is nothing more to answer. */
  async ask(state: SearchState, shown: Shown, answer: Answer): Promise<void> {
    this.#question.abort();
    const { signal } = (this.#question = new AbortController());
    try {
      // A request that was cut off, by leaving the page and coming back, is no fault: a new index asks again.
      await this.#run(state, shown, answer, signal).catch(() => this.#run(state, shown, answer, signal));
    } catch (error) {
      if (!signal.aborted) answer.failed(error);
    }
  }

  async #run(state: SearchState, shown: Shown, answer: Answer, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    try {
      const index = await this.#open();
      signal.throwIfAborted();
      const early = (some: Found) => answer.found(some);
      const found = isEmpty(state) ? undefined : await this.#orGap(find(index, state, { shown, early, signal }));
      this.#refuseGaps();
      answer.found(found);
      if (!answer.counted) return;
      // Counting without a query reads the whole index: not before somebody browses.
      const counts = found && (await this.#orGap(count(index, state, signal)));
      this.#refuseGaps();
      answer.counted(counts);
    } catch (error) {
      if (!signal.aborted) this.#index = undefined;
      throw error;
    }
  }

  #open(): Promise<SearchIndex> {
    return (this.#index ??= openIndex(this.#base));
  }

  /** Pagefind may wait for ever for a file that did not come. */
  async #orGap<Answered>(work: Promise<Answered>): Promise<Answered> {
    let timer: ReturnType<typeof setInterval> | undefined;
    const gap = new Promise<never>((_resolve, reject) => {
      timer = setInterval(() => {
        if (this.#hasGaps()) reject(new Error(GAP));
      }, PATIENCE);
    });
    return Promise.race([work, gap]).finally(() => clearInterval(timer));
  }

  /** Pagefind goes on without a file that did not come, and finds less. */
  #refuseGaps(): void {
    if (this.#hasGaps()) throw new Error(GAP);
  }
}
