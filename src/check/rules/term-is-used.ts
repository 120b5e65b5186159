import { namedIds, mayBeMentionedInUnreadable } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const termIsUsed: Rule = {
  id: 'term-is-used',
  description: 'Every term is named by a claim or a text.',
  *find(context) {
    const used = namedIds(context, 'terms');
    for (const { file, id } of context.valid.terms)
      if (!used.has(id) && !mayBeMentionedInUnreadable(context, id))
        yield {
          file: file.path,
          place: file.placeOf(['title']),
          severity: 'warning',
          reason: `Nothing names the term "${id}".`,
          advice: 'Add it to the claims that name it, or delete the file.',
        };
  },
};
