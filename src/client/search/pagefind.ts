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
  /** Which words of the content match, counted from 0, split at white space. */
  readonly words: readonly number[];
  readonly data: () => Promise<Fragment>;
}

export interface Matches {
  readonly results: readonly Match[];
  /** For each filter that a search has named so far: how many matches bear each value. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The part of Pagefind’s raw API that the search page uses. */
export interface SearchIndex {
  readonly search: (
    term: string | null,
    options: { readonly filters: Filters; readonly sort?: Readonly<Record<string, 'asc' | 'desc'>> },
  ) => Promise<Matches>;
}

interface Pagefind {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => SearchIndex;
}

/** How much a match in each field counts beside one in the text. */
const RANKING = { metaWeights: { title: 2, code: 20, quotes: 1, aliases: 0.3 } };

/**
 * Loads Pagefind and opens the index.
 *
 * @param base where the site lies on its host, with a slash at both ends
 * @throws {Error} when Pagefind cannot be loaded; a search throws when the index cannot
 */
export async function openIndex(base: string): Promise<SearchIndex> {
  const address = `${base}pagefind/pagefind.js`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as Pagefind;
  // The records bear whole addresses. A search takes a millisecond, less than a worker costs to start.
  return createInstance({ baseUrl: '/', noWorker: true, ranking: RANKING });
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
