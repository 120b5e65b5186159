/** How many files are worked on at a time: what packs or draws them runs on other threads. */
const FILES = 4;

/**
 * Does some work for each of many, a few at a time, in their order.
 *
 * @param most how many at a time
 */
export async function fewAtOnce<Item>(
  all: Iterable<Item>,
  work: (item: Item) => Promise<void>,
  most = FILES,
): Promise<void> {
  const waiting = Iterator.from(all);
  const next = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: most }, next));
}
