import { textsAt } from '../../corpus/yaml-paths.ts';
import type { CollectionName } from '../../model/collections.ts';
import { NOUNS } from '../../model/collections.ts';
import { foldTitle } from '../../model/fold.ts';
import { repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

/** By what readers tell entries of a collection apart wherever they stand in a list. */
const TOLD_BY: Readonly<Partial<Record<CollectionName, string>>> = { sources: 'short', topics: 'title' };

export const titleIsUnique: Rule = {
  id: 'title-is-unique',
  description: 'No two topics have the same title, and no two sources the same short name.',
  *find({ files }) {
    const named = files.flatMap((file) => {
      const field = TOLD_BY[file.collection];
      return (field === undefined ? [] : textsAt(file.frontmatter, field)).map(({ path, value }) => ({
        key: `${file.collection} ${foldTitle(value)}`,
        value,
        file,
        place: file.placeOf(path),
      }));
    });
    yield* repeats(named, 'first used at', ({ value, file }) => ({
      reason: `Another ${NOUNS[file.collection]} is called "${value}" too, and readers could not tell them apart.`,
      advice: 'Give one of the two another name.',
    }));
  },
};
