import { hasChanged } from '../../graph/dates.ts';
import type { Graph, Source } from '../../graph/graph.ts';
import { stancesOf } from '../../graph/lookups.ts';
import { group } from '../../model/group.ts';
import { forecastsOf, verdictCounts } from '../../graph/ledger.ts';
import { compareText } from '../../model/ids.ts';
import { countOf } from '../../wording/phrases.ts';
import type { Routes } from '../../model/routes.ts';
import { firstAddress } from './entries.ts';
import { FEED_COLLECTIONS, idOf, tagsOf } from './item.ts';
import type { FeedCollection, FeedEntry, Item, Paragraph, Inline } from './item.ts';
import { MOST_TOLD } from './months.ts';

/** Many entries of one collection and one day, told as one item. */
export interface Batch {
  readonly item: Item;
  readonly entries: readonly FeedEntry[];
}

type Content = Pick<Item, 'title' | 'summary' | 'body'>;
type Describe = (entries: readonly FeedEntry[]) => Content;

/** More changed entries of one sort and one day than these are told in one item. */
const MANY = 4;

/** How the entries of a day that belong to no source are told. */
const OF_DAY = {
  topics: shared('topics', 'that are compared'),
  events: shared('events', 'that claims speak of'),
  facts: shared('facts', 'by which forecasts are judged', false),
  terms: shared('terms', 'that claims name'),
  citations: shared('citations', 'referred to, or that our verdicts rest on', false),
} as const;

function shared(collection: FeedCollection, what: string, listed = true): Describe {
  return (entries) => {
    const title = `${countOf(entries.length, FEED_COLLECTIONS[collection].thing)} ${what}`;
    const list = listed ? [{ list: entries.map((entry) => [link(entry)]) }] : [];
    return { title, summary: `${title}.`, body: [[`${title}.`], ...list] };
  };
}

/** How the entries that came with a source are told. */
function ofSource(graph: Graph, to: Routes, { id, title, short, added }: Source) {
  /** A sentence around the source’s title, and a list that it may lead to. */
  const sentence = (
    what: string,
    [before, after, end]: readonly [string, string, string],
    list: Paragraph[],
  ): Content => ({
    title: `${short}: ${what}`,
    summary: `${before} “${title}”${after}.`,
    body: [[`${before} “`, { text: title, to: to.source(id) }, `”${after}${end}`], { list }],
  });
  return {
    claims: ({ length }: readonly FeedEntry[]) => {
      const claims = countOf(length, 'claim');
      const theses = (graph.claimsOf.get(id) ?? []).filter((it) => it.weight === 'thesis' && it.added === added);
      return sentence(
        claims,
        [`${claims} drawn from`, ', paragraph by paragraph', '. Its theses:'],
        theses.map((thesis) => [{ text: thesis.code, to: to.claim(thesis.id) }, ` ${thesis.statement}`]),
      );
    },
    assessments: (entries: readonly FeedEntry[]) => {
      const judged = forecastsOf(graph).filter((it) => it.source === id && it.added === added);
      const followed = entries.length - judged.length;
      const foreseen = verdictCounts(judged).map(({ label, count }) => `${count} ${label}`);
      const also = followed > 0 ? `; ${followed} ${followed === 1 ? 'is' : 'are'} followed and not scored` : '';
      return sentence(
        judged.length > 0 ? countOf(judged.length, 'verdict') : 'what became of it',
        judged.length > 0
          ? ['What became of what', ` foresaw: ${foreseen.join(', ')}${also}`, '.']
          : ['What became of what', ` says: ${followed} followed, not scored`, '.'],
        entries.map((entry) => [link(entry)]),
      );
    },
    stances: (entries: readonly FeedEntry[]) => {
      const silent = stancesOf(graph, id).filter((it) => it.state === 'silent' && it.added === added).length;
      const spoken = `says on ${countOf(entries.length - silent, 'topic')}`;
      return sentence(
        `what it ${spoken}`,
        ['What', ` ${spoken}${silent > 0 ? `, and its silence on ${silent}` : ''}`, ':'],
        entries.map((entry) => [link(entry), `: ${entry.summary}`]),
      );
    },
  };
}

/**
 * What was published together, each collection as one item: with a source its claims, its verdicts and what it says on
 * each topic; and the topics, events, facts, terms and works of its day, or of another on which there were many. Whoever
 * follows the feed wants to hear that there is a source, and not a hundred times of its claims.
 */
export function publicationsOf(graph: Graph, to: Routes, entries: readonly FeedEntry[]): Batch[] {
  const sources = [...graph.sources.values()];
  const articleDays = new Set(sources.map(({ added }) => added));
  const days = [...new Set(entries.map(({ dates }) => dates.added))].sort(compareText);
  const kinds = [
    ...sources.map((source) => ({ source, day: source.added, describeEach: ofSource(graph, to, source) })),
    ...days.map((day) => ({ source: undefined, day, describeEach: OF_DAY })),
  ];
  const keyOf = (collection: string, source: Source | undefined, day: string) =>
    `${collection} ${source?.id ?? ''} ${day}`;
  const sets = Map.groupBy(entries, (it) => keyOf(it.collection, it.source, it.dates.added));
  return kinds.flatMap(({ source, day, describeEach }) =>
    Object.entries<Describe>(describeEach).flatMap(([collection, describe]) => {
      const set = sets.get(keyOf(collection, source, day)) ?? [];
      const [first] = set;
      if (!first || set.length < (articleDays.has(day) ? 2 : MANY + 1)) return [];
      return [
        batchOf(to, first, set, `of ${source ? firstAddress('sources', source) : day}`, day, {
          isNew: true,
          ...describe(set),
        }),
      ];
    }),
  );
}

/**
 * What was changed on one day in many entries of one collection, those of each source apart, and what changed in each;
 * entries of which the same is told stand together, the most of them first.
 */
export function revisionsOf(to: Routes, entries: readonly FeedEntry[]): Batch[] {
  const changed = entries.filter(({ collection, dates }) => collection !== 'sources' && hasChanged(dates));
  const sets = group(changed, (it) => [`${it.collection} ${it.source?.id ?? ''} ${it.dates.changed}`]);
  return [...sets.values()].flatMap((set): Batch[] => {
    const [first] = set;
    if (!first || set.length <= MANY) return [];
    const { collection, source, dates } = first;
    const title = `${source ? `${source.short}: ` : ''}${countOf(set.length, FEED_COLLECTIONS[collection].thing)} changed`;
    const alike = [...group(set, ({ dates: { change = '' } }) => [change])].sort(([, a], [, b]) => b.length - a.length);
    const list = alike.map(([change, same]) => [
      `${change.replace(/\.$/u, '')}: `,
      ...same.slice(0, MOST_TOLD).flatMap((entry, index) => [...(index > 0 ? [', '] : []), link(entry)]),
      ...(same.length > MOST_TOLD ? [` and ${same.length - MOST_TOLD} more`] : []),
    ]);
    const name = `${source ? `of ${firstAddress('sources', source)} ` : ''}changed on ${dates.changed}`;
    const content = { isNew: false, title, summary: reasonOf(alike), body: [[`${title}:`], { list }] };
    return [batchOf(to, first, set, name, dates.changed, content)];
  });
}

/**
 * Why many entries changed, in a sentence.
 *
 * @param alike the reasons, each with its entries, the most common first
 */
function reasonOf(alike: readonly (readonly [change: string, entries: readonly FeedEntry[]])[]): string {
  const [[change, entries] = ['', []], ...others] = alike;
  if (others.length === 0) return change;
  return entries.length > 1 ? `Most often: ${change}` : 'Each for a reason of its own.';
}

/** @param name what tells the batch for ever from all others of its collection */
function batchOf(
  to: Routes,
  { collection, source }: FeedEntry,
  entries: readonly FeedEntry[],
  name: string,
  day: string,
  content: Content & Pick<Item, 'isNew'>,
): Batch {
  const url = FEED_COLLECTIONS[collection].place(to, source);
  const tags = tagsOf(collection, source);
  const told = { headline: content.title, count: entries.length };
  const id = idOf(`${collection} ${name}`);
  return { entries, item: { id, url, published: day, updated: day, tags, ...told, ...content } };
}

function link({ label, url }: FeedEntry): Inline {
  return { text: label, to: url };
}
