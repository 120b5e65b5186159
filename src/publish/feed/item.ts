import { v5 } from 'uuid';
import type { Dated } from '../../graph/graph.ts';
import type { CollectionName } from '../../model/collections.ts';

/** Every id of the feed is made in it (RFC 9562, 5.5). To change it would make every item new to every reader. */
const NAMESPACE = 'a5314a3c-460c-4896-a401-99e7c0fedbba';

/** What the feed tells of, with the name that a reader sees. What changes on a page of prose is no news. */
export const FEED_COLLECTIONS = {
  sources: 'Articles',
  claims: 'Claims',
  assessments: 'Forecasts',
  stances: 'Comparison',
  topics: 'Topics',
  events: 'Timeline',
  terms: 'Terms',
  citations: 'Works',
} as const satisfies Partial<Readonly<Record<CollectionName, string>>>;

export type FeedCollection = keyof typeof FEED_COLLECTIONS;

/** A stretch of a paragraph; one with an address leads there. */
export type Words = string | { readonly text: string; readonly to: string };
export type Paragraph = readonly Words[];
export type Block = Paragraph | { readonly list: readonly Paragraph[] };

/** What an item belongs to: an id, and its name for readers. */
export interface Tag {
  readonly term: string;
  readonly label: string;
}

/** One thing that the feed tells. */
export interface Item {
  /** The same for ever, wherever the site lies and whatever the thing is called. */
  readonly id: string;
  readonly title: string;
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
export interface FeedEntry extends Pick<Item, 'title' | 'url' | 'tags' | 'summary' | 'body'> {
  readonly collection: FeedCollection;
  /** What it is called among its like; its title must tell as well what it is. */
  readonly label: string;
  /** What never changes about it. */
  readonly name: string;
  readonly dates: Dated;
}

/** The id of what bears a name that never changes. */
export function idOf(name: string): string {
  return `urn:uuid:${v5(name, NAMESPACE)}`;
}

/** The tag of a collection. */
export function collectionTag(collection: FeedCollection): Tag {
  return { term: collection, label: FEED_COLLECTIONS[collection] };
}

/** The first moment of a day, as feeds write it (RFC 3339). */
export function toRfc3339(day: string): string {
  return `${day}T00:00:00Z`;
}
