import { perhapsIn } from '../look-ups.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

/** Every topic has a claim. */
export const topicIsUsed: Rule = {
  id: 'topic-is-used',
  *find(content) {
    const used = new Set(
      content.files
        .filter(({ collection }) => collection === 'claims')
        .flatMap(({ frontmatter }) => textsAt(frontmatter, 'topics.*').map(({ value }) => value)),
    );
    for (const { file, id } of content.sound.topics)
      if (!used.has(id) && !perhapsIn(content, id))
        yield {
          file: file.path,
          place: file.placeOf(['title']),
          severity: 'warning',
          reason: `No claim is on the topic "${id}".`,
          advice: 'Add it to the claims that speak to it, or delete the file.',
        };
  },
};
