import type { SearchIndex } from './pagefind.ts';

const MOST_REMEMBERED = 400;

/**
 * Makes a memory of what an index has answered. A failure is forgotten; beyond 400 answers everything is.
 *
 * @returns gives the answer under a key, and asks for it the first time
 */
export function rememberer<Answer>(): (index: SearchIndex, key: string, ask: () => Promise<Answer>) => Promise<Answer> {
  const memories = new WeakMap<SearchIndex, Map<string, Promise<Answer>>>();
  return (index, key, ask) => {
    const memory = memories.get(index) ?? new Map<string, Promise<Answer>>();
    memories.set(index, memory);
    const known = memory.get(key);
    if (known) return known;
    if (memory.size > MOST_REMEMBERED) memory.clear();
    const asked = ask();
    memory.set(key, asked);
    asked.catch(() => memory.delete(key));
    return asked;
  };
}
