import { v5 } from 'uuid';
import type { Dated, Source } from '../../graph/graph.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { Routes } from '../../model/routes.ts';

/** Every id of the feed is made in it (RFC 9562, 5.5). To change it would make every item new to every reader. */
const NAMESPACE = 'a5314a3c-460c-4896-a401-99e7c0fedbba';

interface Collection {
  /** The name that a reader sees. */
  readonly label: string;
  /** What one of its entries is called. */
  readonly thing: string;
  /** Where all of them stand, or those of a source. */
  readonly place: (to: Routes, source?: Source) => string;
}

/** What is told of, the most important first. A page of prose comes with the site: only its changes are news. */
export const FEED_COLLECTIONS = {
  sources: { label: 'Sources', thing: 'source', place: (to) => to.sources() },
  pages: { label: 'About', thing: 'page', place: (to) => to.about() },
  claims: {
    label: 'Claims',
    thing: 'claim',
    place: (to, source) => (source ? to.paragraphs(source.id) : to.claims()),
  },
  assessments: { label: 'Forecasts', thing: 'assessment', place: (to) => to.forecasts() },
  stances: { label: 'Comparison', thing: 'stance', place: (to) => to.compare() },
  topics: { label: 'Topics', thing: 'topic', place: (to) => to.topics() },
  events: { label: 'Timeline', thing: 'dated event', place: (to) => to.timeline() },
  facts: { label: 'Facts', thing: 'fact', place: (to) => to.timeline() },
  terms: { label: 'Terms', thing: 'term', place: (to) => to.terms() },
  citations: { label: 'Works', thing: 'work', place: (to) => to.citations() },
} as const satisfies Partial<Readonly<Record<CollectionName, Collection>>>;

export type FeedCollection = keyof typeof FEED_COLLECTIONS;

/** A stretch of a paragraph; one with an address leads there. */
export type Inline = string | { readonly text: string; readonly to: string };
export type Paragraph = readonly Inline[];
export type Block = Paragraph | { readonly list: readonly Paragraph[] };

/** What an item belongs to: an id, and its name for readers. */
export interface Tag {
  readonly term: string;
  readonly label: string;
}

/** One thing that the feed and the page of changes tell. */
export interface Item {
  /** The same for ever, wherever the site lies and whatever the thing is called. */
  readonly id: string;
  readonly title: string;
  /** What a person would call it beside its tags: no code stands in it, nor whether it is new. */
  readonly headline: string;
  /** How many entries it tells of. */
  readonly count: number;
  /** Whether it tells what came, not what changed. */
  readonly isNew: boolean;
  readonly url: string;
  /** The day it appeared. */
  readonly published: string;
  /** The day it last changed. */
  readonly updated: string;
  readonly tags: readonly Tag[];
  /** In a sentence: what it says, or what changed. */
  readonly summary: string;
  readonly body: readonly Block[];
}

/** An entry as the feed tells it, before it is known whether it is new or changed. */
export interface FeedEntry extends Pick<Item, 'title' | 'headline' | 'url' | 'tags' | 'summary' | 'body'> {
  readonly collection: FeedCollection;
  /** What it is called among its like; its title must tell as well what it is. */
  readonly label: string;
  /** What never changes about it. */
  readonly name: string;
  readonly dates: Dated;
  /** Whose it is. */
  readonly source?: Source | undefined;
}

/** The id of what bears a name that never changes. */
export function idOf(name: string): string {
  return `urn:uuid:${v5(name, NAMESPACE)}`;
}

/** The tags of a collection, or of what belongs to a source in it. */
export function tagsOf(collection: FeedCollection, source: Source | undefined): Tag[] {
  const tag = { term: collection, label: FEED_COLLECTIONS[collection].label };
  return source ? [tag, { term: source.id, label: source.short }] : [tag];
}
