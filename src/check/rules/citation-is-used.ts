import { namedIds, mayBeMentionedInUnreadable } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const citationIsUsed: Rule = {
  id: 'citation-is-used',
  description: 'Every citation is cited by a source, or something rests on it.',
  *find(context) {
    const used = namedIds(context, 'citations');
    for (const { file, id, data } of context.valid.citations)
      if (!data.citedBy && !used.has(id) && !mayBeMentionedInUnreadable(context, id))
        yield {
          file: file.path,
          place: file.placeOf(['type'], 'key'),
          reason: `Nothing rests on the citation "${id}".`,
          advice: `Say by which source it is cited, refer to it by [@${id}], or delete the file.`,
        };
  },
};
