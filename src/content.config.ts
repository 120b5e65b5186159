import { defineCollection } from 'astro:content';
import type { z } from 'zod';
import { contentLoader } from './integrations/content-loader.ts';
import { mapCollections } from './model/collections.ts';
import type { COLLECTIONS, CollectionName } from './model/collections.ts';

/** Astro takes the type of an entry’s fields from here. */
type Config = {
  readonly [Name in CollectionName]: ConfigOf<(typeof COLLECTIONS)[Name]>;
};
type ConfigOf<Schema extends z.ZodType> = ReturnType<typeof defineCollection<Schema>>;

export const collections = mapCollections((name, schema) =>
  defineCollection({ loader: contentLoader(name), schema }),
) as Config;
