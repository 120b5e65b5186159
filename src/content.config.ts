import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import { DEPTH, mapCollections } from './model/collections.ts';
import type { COLLECTIONS, CollectionName } from './model/collections.ts';

/** Astro takes the type of an entry’s fields from here. */
type Config = {
  readonly [Name in CollectionName]: ConfigOf<(typeof COLLECTIONS)[Name]>;
};
type ConfigOf<Schema extends z.ZodType> = ReturnType<typeof defineCollection<Schema>>;

/** A loader for a collection that may be empty, or have no folder: no archive needs every kind of entry. */
function orNothing(loader: Loader): Loader {
  return {
    ...loader,
    async load(context) {
      const logger = Object.assign(context.logger.fork(context.logger.label), { warn: () => undefined });
      await loader.load({ ...context, logger });
      if (context.store.keys().length > 0) return;
      // Astro knows no collection that never had an entry, and warns whenever one is asked for.
      context.store.set({ id: 'none', data: {} });
      context.store.delete('none');
    },
  };
}

export const collections = mapCollections((name, schema) =>
  defineCollection({
    loader: orNothing(
      glob(
        DEPTH[name] === 0
          ? { base: './content', pattern: `${name}.md` }
          : { base: `./content/${name}`, pattern: '**/*.md' },
      ),
    ),
    schema,
  }),
) as Config;
