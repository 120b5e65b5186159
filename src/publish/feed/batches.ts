import type { Graph, Source } from '../../graph/graph.ts';
import { verdictCounts } from '../../graph/ledger.ts';
import { compareText } from '../../model/ids.ts';
import { countOf } from '../../wording/phrases.ts';
import { createRoutes } from '../../model/routes.ts';
import type { Routes } from '../../model/routes.ts';
import { firstAddress } from './entries.ts';
import { idOf, collectionTag } from './item.ts';
import type { FeedEntry, Item, FeedCollection, Words } from './item.ts';

/** What was published together, told as one. */
export interface Batch {
  readonly item: Item;
  readonly entries: readonly FeedEntry[];
}

type Tell = (entries: readonly FeedEntry[]) => Pick<Item, 'title' | 'url' | 'summary' | 'body'>;

const ROOT = createRoutes('/');
const OWNED = ['claims', 'assessments', 'stances'] as const satisfies readonly FeedCollection[];
const SHARED = ['topics', 'events', 'terms', 'citations'] as const satisfies readonly FeedCollection[];

/**
 * What was published together with an article, each collection as one item: its claims, its verdicts and what it
 * says on each topic; and the topics, events, terms and works of that day. Whoever follows the feed wants to hear
 * that there is an article, and not a hundred times of its claims.
 */
export function batchesOf(graph: Graph, to: Routes, entries: readonly FeedEntry[]): Batch[] {
  const sources = [...graph.sources.values()];
  const of = (collection: FeedCollection, day: string) =>
    entries.filter((entry) => entry.collection === collection && entry.dates.added === day);
  const owned = sources.flatMap((source) =>
    OWNED.map((collection) => ({
      name: `${collection} of ${firstAddress(source, ROOT.source(source.id))}`,
      day: source.added,
      tags: [collectionTag(collection), { term: source.id, label: source.short }],
      entries: of(collection, source.added).filter(({ tags }) => tags.some(({ term }) => term === source.id)),
      tell: sourceBatch(graph, to, source)[collection],
    })),
  );
  const days = [...new Set(sources.map(({ added }) => added))].sort(compareText);
  const shared = days.flatMap((day) =>
    SHARED.map((collection) => ({
      name: `${collection} of ${day}`,
      day,
      tags: [collectionTag(collection)],
      entries: of(collection, day),
      tell: dayBatch(to)[collection],
    })),
  );
  return [...owned, ...shared]
    .filter((publication) => publication.entries.length > 1)
    .map(({ name, day, tags, entries: told, tell }) => ({
      item: { id: idOf(name), published: day, updated: day, tags, ...tell(told) },
      entries: told,
    }));
}

function sourceBatch(graph: Graph, to: Routes, source: Source): Record<(typeof OWNED)[number], Tell> {
  const { id, title, short, added } = source;
  const article: Words = { text: title, to: to.source(id) };
  return {
    claims: ({ length }) => {
      const claims = countOf(length, 'claim');
      const theses = (graph.claimsOf.get(id) ?? []).filter(
        (claim) => claim.weight === 'thesis' && claim.added === added,
      );
      return {
        title: `${short}: ${claims}`,
        url: to.anchor(id, 'paragraphs'),
        summary: `${claims} drawn from “${title}”, paragraph by paragraph.`,
        body: [
          [`${claims} drawn from “`, article, '”, paragraph by paragraph. Its theses:'],
          { list: theses.map((thesis) => [{ text: thesis.code, to: to.claim(thesis.id) }, ` ${thesis.statement}`]) },
        ],
      };
    },
    assessments: (entries) => {
      const judged = [...graph.assessments.values()].filter((it) => it.source === id && it.added === added);
      const sum = verdictCounts(judged)
        .map(({ label, count }) => `${count} ${label}`)
        .join(', ');
      return {
        title: `${short}: ${countOf(entries.length, 'verdict')}`,
        url: to.forecasts(),
        summary: `What became of what “${title}” foresaw: ${sum}.`,
        body: [['What became of what “', article, `” foresaw: ${sum}.`], { list: entries.map((it) => [link(it)]) }],
      };
    },
    stances: (entries) => {
      const topics = countOf(entries.length, 'topic');
      return {
        title: `${short}: what it says on ${topics}`,
        url: to.compare(),
        summary: `What “${title}” says on ${topics}, and where it is silent.`,
        body: [
          ['What “', article, `” says on ${topics}, and where it is silent:`],
          { list: entries.map((entry) => [link(entry), `: ${entry.summary}`]) },
        ],
      };
    },
  };
}

function dayBatch(to: Routes): Record<(typeof SHARED)[number], Tell> {
  const tell =
    (thing: string, url: string, what: string, named = true): Tell =>
    (entries) => {
      const title = `${countOf(entries.length, thing)} ${what}`;
      const list = named ? [{ list: entries.map((entry) => [link(entry)]) }] : [];
      return { title, url, summary: `${title}.`, body: [[`${title}.`], ...list] };
    };
  return {
    topics: tell('topic', to.topics(), 'on which the articles are compared'),
    events: tell('dated event', to.timeline(), 'that claims speak of'),
    terms: tell('term', to.terms(), 'that claims name'),
    citations: tell('work', to.citations(), 'that the articles refer to or that our verdicts rest on', false),
  };
}

function link({ label, url }: FeedEntry): Words {
  return { text: label, to: url };
}
