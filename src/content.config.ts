import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { COLLECTIONS, ENTRY_FILES } from './model/collections.ts';
import type { CollectionName } from './model/collections.ts';

const collection = <Name extends CollectionName>(name: Name) =>
  defineCollection({
    loader: glob({ base: `./content/${name}`, pattern: ENTRY_FILES }),
    schema: COLLECTIONS[name],
  });

export const collections = {
  sources: collection('sources'),
  claims: collection('claims'),
  stances: collection('stances'),
  topics: collection('topics'),
  citations: collection('citations'),
  terms: collection('terms'),
  events: collection('events'),
  pages: collection('pages'),
};
