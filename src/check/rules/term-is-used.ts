import { perhapsIn } from '../look-ups.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

const FIELDS = ['terms.*', 'speaker', 'holder', 'via.*'] as const;

/** Every term is named by a claim or a text. */
export const termIsUsed: Rule = {
  id: 'term-is-used',
  *find(content) {
    const claims = content.files.filter(({ collection }) => collection === 'claims');
    const used = new Set([
      ...content.mentions.filter(({ scheme }) => scheme === 'term').map(({ id }) => id),
      ...claims.flatMap(({ frontmatter }) =>
        FIELDS.flatMap((field) => textsAt(frontmatter, field).map(({ value }) => value)),
      ),
    ]);
    for (const { file, id } of content.sound.terms)
      if (!used.has(id) && !perhapsIn(content, id))
        yield {
          file: file.path,
          place: file.placeOf(['title']),
          severity: 'warning',
          reason: `Nothing names the term "${id}".`,
          advice: 'Add it to the claims that name it, or delete the file.',
        };
  },
};
