import type { Dated } from './graph.ts';

/** Whether an entry has changed since it was added. */
export function hasChanged({ added, changed }: Dated): boolean {
  return changed !== added;
}
