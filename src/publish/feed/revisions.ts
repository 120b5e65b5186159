import { hasChanged } from '../../graph/dates.ts';
import type { Graph, Source } from '../../graph/graph.ts';
import { group } from '../../graph/group.ts';
import { countOf } from '../../wording/phrases.ts';
import { createRoutes } from '../../model/routes.ts';
import type { Routes } from '../../model/routes.ts';
import { firstAddress } from './entries.ts';
import { idOf, collectionTag } from './item.ts';
import type { FeedEntry, FeedCollection } from './item.ts';
import type { Batch } from './batches.ts';

/** More changed entries of one sort and one day than these are told in one item. */
const MANY = 4;

const ROOT = createRoutes('/');

type Revised = Exclude<FeedCollection, 'sources'>;
/** What one entry of a collection is called, and where all of them stand. */
const THINGS: Readonly<Record<Revised, { thing: string; place: (to: Routes, source: Source | undefined) => string }>> =
  {
    claims: { thing: 'claim', place: (to, source) => (source ? to.anchor(source.id, 'paragraphs') : to.claims()) },
    assessments: { thing: 'verdict', place: (to) => to.forecasts() },
    stances: { thing: 'stance', place: (to) => to.compare() },
    topics: { thing: 'topic', place: (to) => to.topics() },
    events: { thing: 'dated event', place: (to) => to.timeline() },
    terms: { thing: 'term', place: (to) => to.terms() },
    citations: { thing: 'work', place: (to) => to.citations() },
  };

/**
 * What was changed on one day in many entries of one collection, those of each source apart: one item that says of
 * each entry what changed.
 *
 * @param entries all that the feed may tell
 * @returns the items, each with the entries that it tells
 */
export function revisionsOf(graph: Graph, to: Routes, entries: readonly FeedEntry[]): Batch[] {
  const sourceOf = ({ tags }: FeedEntry) => [...graph.sources.values()].find(({ id }) => tags[1]?.term === id);
  const changed = entries.filter((entry) => entry.collection !== 'sources' && hasChanged(entry.dates));
  const sets = group(changed, (entry) => [`${entry.collection} ${sourceOf(entry)?.id ?? ''} ${entry.dates.changed}`]);
  return [...sets.values()].flatMap((set): Batch[] => {
    const [first] = set;
    if (!first || first.collection === 'sources' || set.length <= MANY) return [];
    const { collection, dates } = first;
    const source = sourceOf(first);
    const { thing, place } = THINGS[collection];
    const title = `${source ? `${source.short}: ` : ''}${countOf(set.length, thing)} changed`;
    return [
      {
        entries: set,
        item: {
          id: idOf(
            `${collection}${source ? ` of ${firstAddress(source, ROOT.source(source.id))}` : ''} changed on ${dates.changed}`,
          ),
          title,
          url: place(to, source),
          published: dates.changed,
          updated: dates.changed,
          tags: [collectionTag(collection), ...(source ? [{ term: source.id, label: source.short }] : [])],
          summary: `${title}.`,
          body: [
            [`${title}:`],
            { list: set.map(({ label, url, dates: { change = '' } }) => [{ text: label, to: url }, `: ${change}`]) },
          ],
        },
      },
    ];
  });
}
