import { compareCodes } from '../model/ids.ts';
import { onceFor } from '../model/once-for.ts';
import type { Claim, Graph } from './graph.ts';

type Placed = Pick<Claim, 'code' | 'paragraphs'>;

/**
 * Orders claims of one source as they stand in it: by the first of their paragraphs, then by their codes. A code may name
 * the number that a paragraph had once.
 */
export function comparePlaces(a: Placed, b: Placed): number {
  return (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0) || compareCodes(a.code, b.code);
}

/** Where each entry stands among all, by its key; one that is none of them stands behind all. */
export function placesOf<Key>(entries: ReadonlyMap<Key, unknown>): (key: Key) => number {
  const places = new Map([...entries.keys()].map((key, index) => [key, index]));
  return (key) => places.get(key) ?? places.size;
}

/** Where each source, topic and work stands among all of a graph. */
export const orderIn = onceFor(({ sources, topics, citations }: Graph) => ({
  source: placesOf(sources),
  topic: placesOf(topics),
  citation: placesOf(citations),
}));
