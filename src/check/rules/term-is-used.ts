import { unnamed } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const termIsUsed: Rule = {
  id: 'term-is-used',
  description: 'Every term is named by a claim, a fact or a text.',
  *find(context) {
    for (const { file, id } of unnamed(context, 'terms'))
      yield findingAt(file, ['title'], {
        severity: 'warning',
        reason: `Nothing names the term "${id}".`,
        advice: 'Add it to the claims and facts that name it, or delete the file.',
      });
  },
};
