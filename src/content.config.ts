import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'zod';
import { DEPTH, mapCollections } from './model/collections.ts';
import type { COLLECTIONS, CollectionName } from './model/collections.ts';

/** Astro takes the type of an entry’s fields from here. */
type Config = {
  readonly [Name in CollectionName]: ConfigOf<(typeof COLLECTIONS)[Name]>;
};
type ConfigOf<Schema extends z.ZodType> = ReturnType<typeof defineCollection<Schema>>;

export const collections = mapCollections((name, schema) =>
  defineCollection({
    loader: glob(
      DEPTH[name] === 0
        ? { base: './content', pattern: `${name}.md` }
        : { base: `./content/${name}`, pattern: '**/*.md' },
    ),
    schema,
  }),
) as Config;
