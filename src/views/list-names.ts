import type { Assessment, Graph } from '../graph/graph.ts';
import { isScored } from '../graph/ledger.ts';
import type { CompareEntry, TermEntry, TopicEntry, WorkEntry } from '../graph/list-pages.ts';
import { sourceBy } from '../graph/lookups.ts';
import { dateOf } from '../graph/timeline.ts';
import type { TimelineYear } from '../graph/timeline.ts';
import { formatEdtf } from '../model/edtf.ts';
import type { Edtf } from '../model/edtf.ts';

/** What stands on one page of a list; nothing on one that it does not have. */
export function entriesOn<Entry>(pages: readonly (readonly Entry[])[], number: number): readonly Entry[] {
  return pages[number - 1] ?? [];
}

/** How long the name of an entry may be where it tells where a page begins or ends, in characters. */
const MOST = 40;

/**
 * What stands on each page of a list, in a few words: what its first entry is called, and its last.
 *
 * @param nameOf what an entry is called, or is to be found under
 */
export function spans<Entry>(pages: readonly (readonly Entry[])[], nameOf: (entry: Entry) => string): string[] {
  return pages.map((entries) => {
    const [first, last] = [entries[0], entries.at(-1)].map((entry) => (entry ? shortened(nameOf(entry)) : ''));
    return first === last ? (first ?? '') : `${first} – ${last}`;
  });
}

function shortened(name: string): string {
  return name.length <= MOST ? name : `${name.slice(0, MOST).replace(/\s+\S*$/u, '')} …`;
}

/** Where an entry of a topic’s page is to be found. */
export function topicEntryName(graph: Graph, entry: TopicEntry): string {
  if ('edge' in entry) return 'where they touch';
  return sourceBy(graph, 'claim' in entry ? entry.claim.source : entry.stance.source).short;
}

/** Where an entry of a term’s page is to be found. */
export function termEntryName(graph: Graph, entry: TermEntry): string {
  return 'claim' in entry ? sourceBy(graph, entry.claim.source).short : formatEdtf(entry.fact.date);
}

/** Where an entry of a work’s page is to be found. */
export function workEntryName(graph: Graph, entry: WorkEntry): string {
  if ('use' in entry) return sourceBy(graph, entry.use.source).short;
  if ('claim' in entry) return sourceBy(graph, entry.claim.source).short;
  if ('assessment' in entry) return 'verdicts';
  return 'fact' in entry ? 'facts' : 'dates';
}

/** Where a line of the ledger is to be found. */
export function ledgerEntryName(graph: Graph, assessment: Assessment): string {
  const { short } = sourceBy(graph, assessment.source);
  return isScored(assessment) ? short : `${short}, followed`;
}

/** The dates on a page of the timeline, in its order. */
export function datesOn(years: readonly TimelineYear[]): Edtf[] {
  return years
    .flatMap(({ halves }) => halves)
    .flatMap(({ happenings, days }) => [
      ...happenings.map((it) => (it.event ? it.event.date : dateOf(it.source))),
      ...days.map(({ date }) => date),
    ]);
}

/** Where something on the timeline is to be found: by its month, as a page may hold no more than some of a year. */
export function timelineEntryName(date: Edtf): string {
  const [month] = /^\d{4}(?:-\d{2})?/u.exec(date) ?? [];
  return month === undefined ? 'no beginning' : formatEdtf(month);
}

/** Where an entry of a comparison is to be found. */
export function compareEntryName(entry: CompareEntry): string {
  if ('topic' in entry) return entry.topic.title;
  return 'pair' in entry ? `${entry.pair.earlier.code}–${entry.pair.later.code}` : entry.source.short;
}
