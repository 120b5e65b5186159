import { citesOf, mayBeMentionedInUnreadable } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const citationHasAClaim: Rule = {
  id: 'citation-has-a-claim',
  description: 'Wherever a source cites a work, a claim of that paragraph cites it too.',
  *find(context) {
    const cites = citesOf(context);
    for (const { file, id, data } of context.valid.citations)
      for (const [index, { source, paragraphs = [], state }] of (data.citedBy ?? []).entries()) {
        const shared = cites.some(
          (cite) =>
            cite.key === id &&
            cite.source === source &&
            (cite.paragraphs.length === 0 || cite.paragraphs.some((paragraph) => paragraphs.includes(paragraph))),
        );
        if (
          state === 'not-evidence' ||
          shared ||
          !context.ids.sources.has(source) ||
          mayBeMentionedInUnreadable(context, id)
        )
          continue;
        yield {
          file: file.path,
          place: file.placeOf(['citedBy', index, 'source']),
          reason: `No claim of ${source} from paragraph ${paragraphs.join(', ')} cites "${id}".`,
          advice: `Add it to \`cites\` of the claim that rests on it.`,
        };
      }
  },
};
