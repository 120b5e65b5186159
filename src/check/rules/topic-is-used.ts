import { namedIds, mayBeMentionedInUnreadable } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const topicIsUsed: Rule = {
  id: 'topic-is-used',
  description: 'Every topic has a claim.',
  *find(context) {
    const used = namedIds(context, 'topics');
    for (const { file, id } of context.valid.topics)
      if (!used.has(id) && !mayBeMentionedInUnreadable(context, id))
        yield {
          file: file.path,
          place: file.placeOf(['title']),
          severity: 'warning',
          reason: `No claim is on the topic "${id}".`,
          advice: 'Add it to the claims that speak to it, or delete the file.',
        };
  },
};
