import { compareText } from '../model/ids.ts';
import type { Dated } from './graph.ts';

/** Whether an entry has changed since it was added. */
export function hasChanged({ added, changed }: Dated): boolean {
  return changed !== added;
}

/** The day on which most of some entries were added, the first of several such days; `undefined` without entries. */
export function usualDay(entries: Iterable<Dated>): Dated['added'] | undefined {
  const days = [...Map.groupBy(entries, ({ added }) => added)];
  return days.sort(([a, some], [b, others]) => others.length - some.length || compareText(a, b))[0]?.[0];
}

/** Whether a list that names one day for all must say more of an entry: it came on another, or has changed. */
export function standsOut(entry: Dated, usual: string | undefined): boolean {
  return entry.added !== usual || hasChanged(entry);
}
