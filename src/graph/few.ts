import type { Graph } from './graph.ts';

/**
 * How many sources are looked at beside each other. Of more, pages make lists, tables scroll within themselves, and
 * sentences count and name nobody.
 */
export const MOST_BESIDE = 3;

/** Whether so few sources are there that each has a column of its own, and a place in every sentence. */
export function areFew({ sources }: Pick<Graph, 'sources'>): boolean {
  return sources.size <= MOST_BESIDE;
}
