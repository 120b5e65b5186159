/** Settles as the work does, but rejects with an `Error` once a file of the index has failed. */
export type Guard = <Result>(work: Promise<Result>) => Promise<Result>;

/**
 * Watches from now on for files of an index that do not come. Pagefind only logs that: it finds less, or waits for ever.
 *
 * @param base where the site lies on its host, with a slash at both ends
 * @returns guards what waits for the index; after a failure it lets nothing pass any more
 */
export function watchIndex(base: string): Guard {
  const folder = new URL(`${base}pagefind/`, location.href).href;
  const start = performance.now();
  const gap = Promise.withResolvers<never>();
  const look = (entries: PerformanceEntryList) => {
    for (const { name, startTime, responseStatus } of entries as PerformanceResourceTiming[])
      // A status of 0 is a request that was blocked or had no answer.
      if (startTime >= start && name.startsWith(folder) && (responseStatus === 0 || responseStatus >= 400))
        gap.reject(new Error('A file of the search index did not come'));
  };
  const observer = new PerformanceObserver((list) => look(list.getEntries()));
  observer.observe({ type: 'resource' });
  gap.promise.catch(() => observer.disconnect());
  return async (work) => {
    const result = await Promise.race([gap.promise, work]);
    look(observer.takeRecords());
    return Promise.race([gap.promise, Promise.resolve(result)]);
  };
}
