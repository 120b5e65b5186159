import { readWords } from '../word-list.ts';

/** How Pagefind narrows a search: OR inside a filter. An empty `none` narrows nothing but has the values counted. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] } | { readonly none: readonly [] }>>;

/** A record as the index gives it back. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The values of its facets, and the facts that a hit shows. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Match {
  readonly id: string;
  /** How well it fits the words that were searched for; 1 or so for an exact phrase. */
  readonly score: number;
  /** Which words of the content match, counted from 0, split at white space. */
  readonly words: readonly number[];
  readonly data: () => Promise<Fragment>;
}

export interface Matches {
  readonly results: readonly Match[];
  /** For each filter that a search has named so far: how many matches bear each value. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The part of Pagefind’s raw API that search uses. */
interface Instance {
  readonly search: (
    term: string | null,
    options: { readonly filters: Filters; readonly sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ) => Promise<Matches>;
}

/** What search asks: an index, and two lists that lie beside it. */
export interface SearchIndex extends Instance {
  /** Whether it holds claims alone: what comes first is loaded first. */
  readonly claimsOnly: boolean;
  /** The index of everything, loaded when it is first asked for. */
  readonly whole: () => Promise<SearchIndex>;
  /** The names of things, those of one thing together. */
  readonly names: () => Promise<readonly (readonly string[])[]>;
  /** Every word that a record has; loaded when a query has a word that the index does not find. */
  readonly words: () => Promise<readonly string[]>;
}

interface Pagefind {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Instance & {
    readonly mergeIndex: (folder: string, options: Readonly<Record<string, unknown>>) => Promise<void>;
  };
}

/** How much a match in each field counts beside one in the text; measured by `npm run bench:search`. */
const RANKING = { metaWeights: { title: 2, quotes: 1, aliases: 0.3 } };

/**
 * Loads Pagefind and opens the index of the claims.
 *
 * @param base where the site lies on its host, with a slash at both ends
 * @throws {Error} when Pagefind cannot be loaded; a search throws when the index cannot
 */
export async function openIndex(base: string): Promise<SearchIndex> {
  const address = `${base}pagefind/pagefind.js`;
  const names = once(() => load<string[][]>(`${base}pagefind/names.json`));
  const words = once(async () => readWords(await load<string>(`${base}pagefind/words.json`)));
  // Not awaited: the list comes while Pagefind does, and whoever asks for it hears of a failure.
  names().catch(() => undefined);
  const { createInstance } = (await import(/* @vite-ignore */ address)) as Pagefind;
  // The records bear whole addresses. A search takes a millisecond, less than a worker costs to start.
  const options = { baseUrl: '/', ranking: RANKING };
  const instance = createInstance({ ...options, noWorker: true });
  const search: Instance['search'] = (term, options) => instance.search(term, options);
  const whole = once(async (): Promise<SearchIndex> => {
    await instance.mergeIndex(`${base}pagefind/rest/`, options);
    const merged: SearchIndex = { search, names, words, claimsOnly: false, whole: () => Promise.resolve(merged) };
    return merged;
  });
  return { search, names, words, claimsOnly: true, whole };
}

async function load<Content>(address: string): Promise<Content> {
  // The name stays when the content changes.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address} did not come: ${response.status}`);
  return (await response.json()) as Content;
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => (made ??= make());
}

/**
 * Watches for files of the index that do not come. Pagefind only logs that, and finds less.
 *
 * @param base where the site lies on its host, with a slash at both ends
 * @returns tells whether a file has failed since it was last asked
 */
export function watchIndex(base: string): () => boolean {
  const folder = new URL(`${base}pagefind/`, location.href).href;
  let failed = false;
  const look = (entries: PerformanceEntryList) => {
    for (const entry of entries as PerformanceResourceTiming[])
      // A status of 0 is a request that was blocked or had no answer.
      if (entry.name.startsWith(folder) && (entry.responseStatus === 0 || entry.responseStatus >= 400)) failed = true;
  };
  const observer = new PerformanceObserver((list) => look(list.getEntries()));
  observer.observe({ type: 'resource', buffered: true });
  return () => {
    look(observer.takeRecords());
    const answer = failed;
    failed = false;
    return answer;
  };
}
