import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { COLLECTIONS, ENTRY_FILES } from './model/collections.ts';
import type { CollectionName } from './model/collections.ts';

const filesOf = (name: CollectionName) => glob({ base: `./content/${name}`, pattern: ENTRY_FILES });

export const collections = {
  sources: defineCollection({ loader: filesOf('sources'), schema: COLLECTIONS.sources }),
  claims: defineCollection({ loader: filesOf('claims'), schema: COLLECTIONS.claims }),
  stances: defineCollection({ loader: filesOf('stances'), schema: COLLECTIONS.stances }),
  topics: defineCollection({ loader: filesOf('topics'), schema: COLLECTIONS.topics }),
  citations: defineCollection({ loader: filesOf('citations'), schema: COLLECTIONS.citations }),
  terms: defineCollection({ loader: filesOf('terms'), schema: COLLECTIONS.terms }),
  events: defineCollection({ loader: filesOf('events'), schema: COLLECTIONS.events }),
  assessments: defineCollection({ loader: filesOf('assessments'), schema: COLLECTIONS.assessments }),
  pages: defineCollection({ loader: filesOf('pages'), schema: COLLECTIONS.pages }),
};
