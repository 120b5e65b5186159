import { unnamed } from '../look-ups.ts';
import { findingAtName } from '../report.ts';
import type { Rule } from '../rule.ts';

export const citationIsUsed: Rule = {
  id: 'citation-is-used',
  description: 'Every citation is cited by a source, or something rests on it.',
  *find(context) {
    for (const { file, id, data } of unnamed(context, 'citations'))
      if (!data.citedBy)
        yield findingAtName(file, ['type'], {
          reason: `Nothing rests on the citation "${id}".`,
          advice: `Say by which source it is cited, give it as the evidence of a fact, refer to it by [@${id}], or delete the file.`,
        });
  },
};
