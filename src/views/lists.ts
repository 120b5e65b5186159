import type { Block } from '../corpus/markdown/resolve.ts';
import type { Event, Graph, ProsePage, Source, Stance, Topic } from '../graph/graph.ts';
import { sourceRecords } from '../graph/ledger.ts';
import {
  areTooMany,
  besidePages,
  comparePages,
  pairsBySource,
  sourceListPages,
  sourcePairPages,
  termListPages,
  timelinePages,
  topicListPages,
} from '../graph/list-pages.ts';
import { areFew } from '../graph/few.ts';
import { aloneOn, pageOf, speakingOn, stanceOf, statesOn } from '../graph/lookups.ts';
import { pairsOf } from '../graph/pairs.ts';
import { foremostOf } from '../publish/feed/months.ts';
import { otherOf } from '../graph/source-pairs.ts';
import type { SourcePair } from '../graph/source-pairs.ts';
import { yearAnchor } from '../model/routes.ts';
import { to } from '../site.ts';
import { DISTANCES, TERM_KINDS, valuesOf } from '../model/vocabulary.ts';
import { quoteEvent } from '../share/build/quotation.ts';
import { partingsOf } from '../wording/sums.ts';
import { yearName } from '../wording/timeline.ts';
import { newsPages } from './changes.ts';
import { entriesOn } from './list-names.ts';
import type { OpenSite } from './open.ts';
import type { Page } from './pages.ts';

/** Of more theses than that home shows the latest, and leads to all. */
const MOST_THESES = 7;
/** Of more topics than that home shows those on which sources stand farthest apart, and leads to all. */
const MOST_TOPICS = 40;

/**
 * What home shows: the differences, each under its heading, and the topics of its table, the sharpest difference first:
 * those on which several sources speak, then what one alone speaks of; where that is more than one topic, they are
 * gathered in a row; and the last change.
 */
export function homeView({ graph, site, blocksOf }: OpenSite, { item: prose }: Page<ProsePage>) {
  const topics = [...graph.topics.values()];
  const order = valuesOf(DISTANCES);
  const rank = ({ distance }: Topic) => (distance ? order.indexOf(distance) : order.length);
  const alone = Map.groupBy(topics, ({ id }) => aloneOn(graph, id));
  const aloneBy = [...graph.sources.values()].map((source) => ({ source, topics: alone.get(source.id) ?? [] }));
  const shown = [
    ...topics
      .filter(({ id }) => speakingOn(graph, id).length > 1 || graph.sources.size === 1)
      .sort((a, b) => rank(a) - rank(b)),
    // Among many columns a row says itself who is alone.
    ...aloneBy.flatMap(({ topics: own }) => (own.length === 1 || !areFew(graph) ? own : [])),
  ];
  return {
    differences: sectionsOf(blocksOf('pages', prose.id)),
    few: areFew(graph),
    /** The sources whose theses stand there: all, or of many those that appeared last. */
    sources: [...graph.sources.values()].slice(-MOST_THESES),
    topics: shown.slice(0, MOST_TOPICS),
    /** Whether there are more topics than these. */
    isCut: shown.length > MOST_TOPICS,
    /** Those of the sources that have a column: all, or of very many those that speak on most of the topics shown. */
    columns: areTooMany(graph) ? mostSpeaking(graph, shown.slice(0, MOST_TOPICS)) : [...graph.sources.values()],
    gathered: aloneBy.filter(({ topics: own }) => own.length > 1),
    /** Whether the table tells what became of anything. */
    judged: topics.some(({ id }) => speakingOn(graph, id).some(({ lead }) => graph.assessmentOf.has(lead))),
    lastChange: foremostOf(newsPages(site)[0] ?? []),
  };
}

/** How many sources have a column on home where they are too many to have one each. */
const FEW_COLUMNS = 8;

/** The sources that speak on most of some topics, in the order of the sources. */
function mostSpeaking(graph: Graph, topics: readonly Topic[]): Source[] {
  const spoken = Map.groupBy(
    topics.flatMap(({ id }) => speakingOn(graph, id)),
    ({ source }) => source,
  );
  const count = ({ id }: Source) => spoken.get(id)?.length ?? 0;
  const chosen = new Set([...graph.sources.values()].sort((a, b) => count(b) - count(a)).slice(0, FEW_COLUMNS));
  return [...graph.sources.values()].filter((source) => chosen.has(source));
}

/** The blocks of a text, each heading with what stands under it. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    if (block.tag === 'h2' || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

/** The sources, each with how it fared where its forecasts were judged. */
export function sourcesView({ graph }: OpenSite, { number }: Page) {
  const records = new Map(sourceRecords(graph).map((record) => [record.source, record]));
  return entriesOn(sourceListPages(graph), number).map((source) => ({ source, record: records.get(source) }));
}

/** The sections of a page of prose, as its contents list them. */
export function headingsOf(blocks: readonly Block[]): { anchor: string; heading: string }[] {
  return blocks.flatMap(({ tag, id, text }) =>
    tag === 'h2' && id !== undefined ? [{ anchor: id, heading: text }] : [],
  );
}

/** Of more topics that are told apart above the table than that, the table alone has the others. */
const MOST_TOLD = 12;

/** What a page of the comparison shows. */
export function compareView({ graph }: OpenSite, { number }: Page) {
  const pages = comparePages(graph);
  const entries = entriesOn(pages, number);
  const all = [...graph.topics.values()];
  const sources = entries.flatMap((entry) => ('source' in entry ? [entry.source] : []));
  return {
    topics: entries.flatMap((entry) => ('topic' in entry ? [entry.topic] : [])),
    few: areFew(graph),
    /** Whether a table with a column for each source would be too wide. */
    summed: areTooMany(graph),
    /** Whether anything is said to be silent. */
    silence: all.some(({ id }) => statesOn(graph, id).silent > 0),
    /** What home says of all of it, in its heading. */
    answer: pageOf(graph, 'home'),
    partings: partingsOf(graph).map((parting) => ({
      ...parting,
      topics: parting.topics.slice(0, MOST_TOLD),
      more: Math.max(0, parting.topics.length - MOST_TOLD),
    })),
    /** All pairs of claims, and those that this page lists. */
    pairs: pairsOf(graph),
    listed: entries.flatMap((entry) => ('pair' in entry ? [entry.pair] : [])),
    /** Sources with what can be laid beside each; of too many to list that, with the number of those alone. */
    beside: areTooMany(graph) ? [] : sources.map((source) => ({ source, others: othersOf(graph, source) })),
    besideApart: areTooMany(graph)
      ? sources.map((source) => ({ source, count: (pairsBySource(graph).get(source.id) ?? []).length }))
      : [],
  };
}

/** What can be laid beside a source, and on how many topics both speak. */
function othersOf(graph: Graph, source: Source) {
  return (pairsBySource(graph).get(source.id) ?? []).map((pair) => besideOf(pair, source));
}

function besideOf(pair: SourcePair, source: Source) {
  return {
    source: otherOf(pair, source),
    href: to.sourcePair(pair.one.id, pair.other.id),
    topics: pair.topics.length,
    pairs: pair.pairs.length,
  };
}

/** What a page of a source shows that can be laid beside very many others. */
export function besideView({ graph }: OpenSite, { item: source, number }: Page<Source>) {
  return entriesOn(besidePages(graph, source.id), number).map((pair) => besideOf(pair, source));
}

/** What a page of two sources shows: the earlier first, the topics on which both or one of them speak, and their pairs. */
export function sourcePairView({ graph }: OpenSite, { item: pair, number }: Page<SourcePair>) {
  const sources = [...graph.sources.values()].filter((it) => it === pair.one || it === pair.other);
  const rows = [...graph.topics.values()].map((topic) => ({
    topic,
    states: sources.map(({ id }) => stanceOf(graph, id, topic.id).state),
  }));
  const topicsWhere = (holds: (states: readonly Stance['state'][]) => boolean) =>
    number > 1 ? [] : rows.filter(({ states }) => holds(states)).map(({ topic }) => topic);
  const entries = entriesOn(sourcePairPages(graph, pair), number);
  return {
    sources,
    topics: entries.flatMap((entry) => ('topic' in entry ? [entry.topic] : [])),
    /** On which both were not compared yet, or one was not. */
    open: topicsWhere((states) => states.includes('uncompared')),
    silent: topicsWhere((states) => states.every((state) => state === 'silent')),
    pairs: entries.flatMap((entry) => ('pair' in entry ? [entry.pair] : [])),
  };
}

/** What a page of the timeline shows: years with what happened in them, and how each event is quoted elsewhere. */
export function timelineView({ site }: OpenSite, { number }: Page) {
  return {
    years: entriesOn(timelinePages(site.graph), number).map((year) => ({
      ...year,
      name: yearName(year),
      anchor: yearAnchor(year.year),
    })),
    quotationOf: (event: Event) => quoteEvent(site, event),
  };
}

/** The topics that a page of their list shows. */
export function topicsView({ graph }: OpenSite, { number }: Page) {
  return entriesOn(topicListPages(graph), number);
}

/** What a page of the glossary shows: its terms by what they name, and how many of each kind there are in all. */
export function termsView({ graph }: OpenSite, { number }: Page) {
  const shown = Map.groupBy(entriesOn(termListPages(graph), number), ({ kind }) => kind);
  const all = countsOf(graph.terms.values(), ({ kind }) => kind);
  return valuesOf(TERM_KINDS).flatMap((kind) => {
    const terms = shown.get(kind);
    return terms ? [{ kind, terms, count: all.get(kind) ?? 0 }] : [];
  });
}

/** How many of some things have each key. */
function countsOf<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, number> {
  return new Map([...Map.groupBy(items, keyOf)].map(([key, { length }]) => [key, length]));
}
