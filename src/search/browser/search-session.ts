import type { SearchState } from '../../model/facets.ts';
import { DamagedFile, watchIndex } from './index-watch.ts';
import type { Guard } from './index-watch.ts';
import { openIndex, pause } from './pagefind.ts';
import type { StagedIndex } from './pagefind.ts';
import { countFacets } from './facet-counts.ts';
import type { Counts } from './facet-counts.ts';
import { isEmpty, preview, search } from './search.ts';
import { LostShard, SHARDS } from './shards.ts';
import type { Found, Shown } from './search.ts';

/** What is said when the index does not come, or the rest of it behind the first claims. */
interface Saying {
  readonly all: string;
  readonly rest: string;
}

const UNREACHED: Saying = {
  all: 'The search index could not be loaded. Check the connection and reload the page.',
  rest: 'These are the first claims; the rest could not be loaded. Check the connection and reload the page.',
};

const DAMAGED: Saying = {
  all: 'A part of the search index is missing or damaged. Reload the page; if that does not help, filter the list of claims.',
  rest: 'These are the first claims; a part of the search index is missing or damaged. Reload the page; if that does not help, filter the list of claims.',
};

const REFUSED =
  'Search needs WebAssembly, which this browser or the host of this page does not allow. Filter the list of claims.';

/** What is said while it may still come. */
const LATE: Saying = {
  all: 'The search index has not come yet. Check the connection.',
  rest: 'These are the first claims; the rest has not come yet. Check the connection.',
};

const LOADING = 'Loading the search index …';

/** How long a reader sees nothing of a search and is told nothing, in milliseconds. */
const AT_ONCE = 1000;

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
  /** Called when nothing has come for a second; without it nothing is said. */
  readonly waiting?: (what: string) => void;
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
  /** The other shards that are searched: those whose index has not come are not among them any more. */
  #shards = SHARDS;
  #opened: { readonly guard: Guard; readonly index: Promise<StagedIndex> } | undefined;
  #current = new AbortController();
  #isWaiting = false;
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
    this.#isWaiting = true;
    let some: Found | undefined;
    let isLate = false;
    const tell = (what: Saying) => callbacks.missing(some ? what.rest : what.all, some);
    const stopWaiting = () => {
      clearTimeout(loading);
      clearTimeout(late);
    };
    const found = (all: Found | undefined) => {
      clearTimeout(loading);
      if (all?.partial) some = all;
      else stopWaiting();
      callbacks.found(all);
      // Nobody would say that the rest is late once more.
      if (all?.partial && isLate) tell(LATE);
    };
    const loading = setTimeout(() => callbacks.waiting?.(LOADING), AT_ONCE);
    const late = setTimeout(() => {
      // What hangs is asked for anew by the next search.
      this.#opened = undefined;
      isLate = true;
      tell(LATE);
    }, PATIENCE);
    signal.addEventListener('abort', stopWaiting);
    // A request that was cut off, by leaving the page and coming back, is no fault: a new index asks again.
    for (let isLast = false; ; isLast = true)
      try {
        await this.#search(state, shown, { ...callbacks, found }, signal);
        this.#isWaiting = false;
        return;
      } catch (error) {
        if (signal.aborted) return;
        this.#opened = undefined;
        const left = import.meta.env.SHARDS ? withoutLost(this.#shards, error, isLast) : undefined;
        if (left) {
          this.#shards = left;
          continue;
        }
        if (!isLast) continue;
        console.warn(error);
        stopWaiting();
        this.#isWaiting = false;
        tell(sayingOf(error));
        return;
      }
  }

  /**
   * Gives up a search that is not done, since the browser has kept the page and may have cut off what it waits for; the
   * next search asks anew.
   *
   * @returns whether there was one
   */
  giveUp(): boolean {
    if (!this.#isWaiting) return false;
    this.#current.abort();
    this.#opened = undefined;
    this.#shards = SHARDS;
    this.#isWaiting = false;
    return true;
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
    const lost = SHARDS.filter((shard) => !this.#shards.includes(shard));
    const notices = [...found.notices, ...lost.map((shard) => ({ kind: 'lost', shard }) as const)];
    callbacks.found({ ...found, notices, answerLate: early?.isRead ?? false });
    if (callbacks.counted) callbacks.counted(await step(countFacets(whole, state.facets, found.ranked)));
  }

  #open() {
    return (this.#opened ??= { guard: watchIndex(), index: openIndex(this.#base, this.#shards) });
  }
}

/**
 * The shards that a search goes on with when it has failed for want of one’s index.
 *
 * @param isLast whether what was cut off would be asked for once more in vain
 * @returns nothing where it has failed for another reason
 */
function withoutLost(shards: readonly string[], error: unknown, isLast: boolean): readonly string[] | undefined {
  if (!(error instanceof LostShard) || (error.cause instanceof TypeError && !isLast)) return undefined;
  const left = shards.filter((shard) => shard !== error.shard);
  return left.length < shards.length ? left : undefined;
}

/** Why a search has failed, as far as one can know. */
function sayingOf(error: unknown): Saying {
  if (!runsWebAssembly()) return { all: REFUSED, rest: REFUSED };
  return error instanceof DamagedFile ? DAMAGED : UNREACHED;
}

/** Whether the browser, and the policy of the host, let WebAssembly run: they are asked by the least program there is. */
function runsWebAssembly(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
