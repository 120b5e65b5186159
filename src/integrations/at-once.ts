/** How many files are worked on at a time: what packs or draws them runs on other threads. */
const AT_ONCE = 4;

/** Does some work for each of many, a few at a time, in their order. */
export async function fewAtOnce<Item>(all: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = Iterator.from(all);
  const next = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
