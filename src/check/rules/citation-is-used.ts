import type { CollectionName } from '../../model/collections.ts';
import { citesOf, perhapsIn } from '../look-ups.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

/** Fields that name what an entry rests on. */
const RESTING: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  events: ['citations.*'],
  assessments: ['facts.*.evidence.*', 'counter.citations.*'],
};

/** Every citation is cited by a source, or something rests on it. */
export const citationIsUsed: Rule = {
  id: 'citation-is-used',
  *find(content) {
    const used = new Set([
      ...citesOf(content).map(({ key }) => key),
      ...content.mentions.filter(({ scheme }) => scheme === 'cite').map(({ id }) => id),
      ...content.files.flatMap(({ collection, frontmatter }) =>
        (RESTING[collection] ?? []).flatMap((pattern) => textsAt(frontmatter, pattern).map(({ value }) => value)),
      ),
    ]);
    for (const { file, id, data } of content.sound.citations)
      if (!data.citedBy && !used.has(id) && !perhapsIn(content, id))
        yield {
          file: file.path,
          place: file.placeOf(['type'], 'key'),
          reason: `Nothing rests on the citation "${id}".`,
          advice: `Say by which source it is cited, refer to it by [@${id}], or delete the file.`,
        };
  },
};
