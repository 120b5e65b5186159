import { compareText } from '../model/ids.ts';
import type { SourceId } from '../model/ids.ts';
import type { Dated, Graph } from './graph.ts';
import { sourceBy } from './lookups.ts';

/** Whether an entry has changed since it was added. */
export function hasChanged({ added, changed }: Dated): boolean {
  return changed !== added;
}

/** Of an entry’s days, those that say something where it stands. */
export interface ToldDates {
  /** The day it came, where that is another than the day of what it came with. */
  readonly added?: string;
  /** The day it last changed. */
  readonly changed?: string;
  /** The day since which it is as it is. */
  readonly unchangedSince?: string;
}

/**
 * What a reader is told of an entry’s days. Nearly all entries came with their source, or with the first one, and its
 * day is told once; one that came on another day says so. What has changed always says so. On a page of its own an entry
 * that has not changed says since when, for whoever cites it; among others it says nothing.
 *
 * @param entry what belongs to a source names it
 */
export function toldDates(graph: Graph, entry: Dated & { readonly source?: SourceId }, hasOwnPage: boolean): ToldDates {
  const { added, changed } = entry;
  const came = entry.source ? sourceBy(graph, entry.source).added : firstDay(graph);
  return {
    ...(added === came ? {} : { added }),
    ...(hasChanged(entry) ? { changed } : hasOwnPage && added === came ? { unchangedSince: added } : {}),
  };
}

/** The day on which the first source came. */
function firstDay({ sources }: Graph): string | undefined {
  return [...sources.values()].map(({ added }) => added).sort(compareText)[0];
}
