import type { z } from 'zod';
import { assessmentSchema } from './assessment.ts';
import { citationSchema } from './citation.ts';
import { claimSchema } from './claim.ts';
import { eventSchema } from './event.ts';
import { factSchema } from './fact.ts';
import { pageSchema } from './page.ts';
import { siteSchema } from './site.ts';
import { sourceSchema } from './source.ts';
import { stanceSchema } from './stance.ts';
import { termSchema } from './term.ts';
import { topicSchema } from './topic.ts';

/**
 * Every collection of Markdown files: the folder under `content/` bears its name, the path below it
 * is the entry’s id, and each entry follows its schema.
 */
export const COLLECTIONS = {
  sources: sourceSchema,
  claims: claimSchema,
  stances: stanceSchema,
  topics: topicSchema,
  citations: citationSchema,
  terms: termSchema,
  events: eventSchema,
  facts: factSchema,
  assessments: assessmentSchema,
  pages: pageSchema,
  site: siteSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type CollectionName = keyof typeof COLLECTIONS;
export type DataOf<Name extends CollectionName> = z.infer<(typeof COLLECTIONS)[Name]>;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];

/**
 * Something for each collection. Where its type depends on the name, the caller says how: TypeScript has no word for it.
 *
 * @param make is given a collection’s name and its schema
 * @returns what was made, under each name
 */
export function mapCollections<Value>(
  make: (name: CollectionName, schema: (typeof COLLECTIONS)[CollectionName]) => Value,
): Readonly<Record<CollectionName, Value>> {
  const made = COLLECTION_NAMES.map((name) => [name, make(name, COLLECTIONS[name])] as const);
  return Object.fromEntries(made) as Record<CollectionName, Value>;
}

/** As {@link mapCollections}, for what takes time: every collection at once. */
export async function mapCollectionsAsync<Value>(
  make: (name: CollectionName) => Promise<Value>,
): Promise<Readonly<Record<CollectionName, Value>>> {
  const made = await Promise.all(COLLECTION_NAMES.map(async (name) => [name, await make(name)] as const));
  return Object.fromEntries(made) as Record<CollectionName, Value>;
}

/** What tells an entry from those of every collection: `claims/tram-note-2019/closure-likely`. */
export function entryKey(collection: CollectionName, id: string): string {
  return `${collection}/${id}`;
}

/** What messages call an entry of a collection. */
export const NOUNS = {
  sources: 'source',
  claims: 'claim',
  stances: 'stance',
  topics: 'topic',
  citations: 'citation',
  terms: 'term',
  events: 'event',
  facts: 'fact',
  assessments: 'assessment',
  pages: 'page',
  site: 'site',
} as const satisfies Readonly<Record<CollectionName, string>>;

/**
 * How deep an entry’s file lies in its collection’s folder: claims, stances and assessments lie in a folder of their
 * source’s name; what there is one of is a file of its collection’s name, in no folder.
 */
export const DEPTH: Readonly<Record<CollectionName, 0 | 1 | 2>> = {
  sources: 1,
  claims: 2,
  stances: 2,
  topics: 1,
  citations: 1,
  terms: 1,
  events: 1,
  facts: 1,
  assessments: 2,
  pages: 1,
  site: 0,
};

/** Whether a page shows an entry’s Markdown, what stands below its fields. */
export const SHOWS_MARKDOWN: Readonly<Record<CollectionName, boolean>> = {
  sources: true,
  claims: true,
  stances: false,
  topics: true,
  citations: true,
  terms: true,
  events: false,
  facts: false,
  assessments: false,
  pages: true,
  site: false,
};
