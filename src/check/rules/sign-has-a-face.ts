import type { CollectionName } from '../../model/collections.ts';
import { leftOutOf } from '../../previews/settable.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

/** What the pictures for links show of an entry. */
const SHOWN: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  claims: ['statement', 'modal'],
  facts: ['title'],
  site: ['title', 'line'],
  sources: [
    ...['title', 'short', 'container', 'publisher', 'thesis'],
    ...['authors.*.family', 'authors.*.given', 'authors.*.literal'],
  ],
  stances: ['label'],
  terms: ['title'],
  topics: ['title', 'question'],
};

export const signHasAFace: Rule = {
  id: 'sign-has-a-face',
  description:
    'What the pictures for links show of an entry is in a script that their fonts have; else it is a warning.',
  *find({ files }) {
    for (const file of files)
      for (const { path, value } of (SHOWN[file.collection] ?? []).flatMap((field) =>
        textsAt(file.frontmatter, field),
      )) {
        const leftOut = leftOutOf(value);
        if (leftOut)
          yield findingAt(file, path, {
            severity: 'warning',
            reason: `The pictures for links have no letters for “${leftOut}”.`,
            advice: 'They leave it out, and the pages show it; leave it so, or write it in Latin letters.',
          });
      }
  },
};
