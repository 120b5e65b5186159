/** Settles as the work does, but rejects with an `Error` as soon as a file of the index has failed. */
export type Guard = <Result>(work: Promise<Result>) => Promise<Result>;

/**
 * Watches for files of the index that do not come. Pagefind only logs that: it finds less, or waits for ever.
 *
 * @param base where the site lies on its host, with a slash at both ends
 * @returns guards what waits for the index; a failure that nobody waited for makes the next one reject
 */
export function watchIndex(base: string): Guard {
  const folder = new URL(`${base}pagefind/`, location.href).href;
  const waiting = new Set<(error: Error) => void>();
  let failed = false;
  const look = (entries: PerformanceEntryList) => {
    for (const entry of entries as PerformanceResourceTiming[])
      // A status of 0 is a request that was blocked or had no answer.
      if (entry.name.startsWith(folder) && (entry.responseStatus === 0 || entry.responseStatus >= 400)) failed = true;
    if (failed) for (const reject of waiting) reject(new Error('A file of the search index did not come'));
  };
  const observer = new PerformanceObserver((list) => look(list.getEntries()));
  observer.observe({ type: 'resource', buffered: true });
  return async (work) => {
    const gap = Promise.withResolvers<never>();
    gap.promise.catch(() => {
      failed = false;
    });
    waiting.add(gap.reject);
    try {
      const result = await Promise.race([gap.promise, work]);
      look(observer.takeRecords());
      return failed ? await gap.promise : result;
    } finally {
      waiting.delete(gap.reject);
    }
  };
}
