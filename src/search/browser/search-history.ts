import { formatSearch, parseSearch } from '../../model/facets.ts';
import type { SearchState } from '../../model/facets.ts';
import type { Shown } from './search.ts';

/** Safari refuses to have the address written more than a hundred times in thirty seconds. */
const MAX_WRITES = 80;
const SPAN_MS = 30_000;

/** What an entry of the browser’s history remembers besides its address. */
interface EntryState {
  readonly shown: Shown;
  /** How far the page was scrolled. */
  readonly top: number;
}

/** The search page’s part of the browser’s history: an address for each search, and how it was left. */
export class SearchHistory {
  /** How many hits of each group the current entry shows. */
  shown: Shown = {};
  /** When the address was written for what was typed. */
  #written: number[] = [];
  /** What is typed and not written yet. */
  #pending: SearchState | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // Results come after the page, so the browser would scroll back before there is anything to scroll.
    history.scrollRestoration = 'manual';
  }

  /** What the address asks for; what is remembered of this entry is at hand again. */
  read(): SearchState {
    this.#cancelPending();
    this.shown = (history.state as Partial<EntryState> | null)?.shown ?? {};
    return parseSearch(location.search);
  }

  /** A new entry for a search; the one that is left keeps how it was left. */
  push(state: SearchState): void {
    this.saveScroll();
    this.shown = {};
    history.pushState({ shown: {}, top: scrollY } satisfies EntryState, '', addressOf(state));
  }

  /** This entry becomes another search. */
  replace(state: SearchState): void {
    this.#cancelPending();
    this.shown = {};
    history.replaceState({ shown: {}, top: 0 } satisfies EntryState, '', addressOf(state));
  }

  /** As `replace`, for what is being typed: at once, or as soon as the browser puts up with it. */
  replaceThrottled(state: SearchState): void {
    const now = performance.now();
    this.#written = this.#written.filter((time) => time > now - SPAN_MS);
    const [first = now] = this.#written;
    if (this.#written.length < MAX_WRITES) {
      this.#written.push(now);
      this.replace(state);
      return;
    }
    this.#cancelPending();
    this.shown = {};
    this.#pending = state;
    this.#timer = setTimeout(() => this.#flushPending(), first + SPAN_MS - now);
  }

  /** Remembers how the page stands, and what was typed a moment ago. */
  saveScroll(): void {
    this.#flushPending();
    history.replaceState({ shown: this.shown, top: scrollY } satisfies EntryState, '');
  }

  /** Scrolls to where this entry was left. */
  scrollBack(): void {
    const top = (history.state as Partial<EntryState> | null)?.top;
    if (top) scrollTo({ top, behavior: 'instant' });
  }

  #flushPending(): void {
    if (this.#pending) this.replace(this.#pending);
  }

  #cancelPending(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
  }
}

function addressOf(state: SearchState): string {
  return location.pathname + formatSearch(state);
}
