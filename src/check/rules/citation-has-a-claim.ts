import { citesOf, mayBeMentionedInUnreadable, usesOf } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const citationHasAClaim: Rule = {
  id: 'citation-has-a-claim',
  description: 'Wherever a source cites a work, a claim of that paragraph cites it too.',
  *find(context) {
    const cites = Map.groupBy(citesOf(context), ({ source, key }) => `${source} ${key}`);
    for (const { file, id, use, index } of usesOf(context)) {
      const { source, paragraphs = [], state } = use;
      const shared = (cites.get(`${source} ${id}`) ?? []).some(
        (cite) => cite.paragraphs.length === 0 || cite.paragraphs.some((paragraph) => paragraphs.includes(paragraph)),
      );
      const open = !context.ids.sources.has(source) || mayBeMentionedInUnreadable(context, id);
      if (state !== 'not-evidence' && !shared && !open)
        yield findingAt(file, ['citedBy', index, 'source'], {
          reason: `No claim of ${source} from paragraph ${paragraphs.join(', ')} cites "${id}".`,
          advice: 'Add it to `cites` of the claim that rests on it.',
        });
    }
  },
};
