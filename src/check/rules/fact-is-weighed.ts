import { unnamed } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const factIsWeighed: Rule = {
  id: 'fact-is-weighed',
  description: 'Every fact is weighed by an assessment, or named there as what speaks against it.',
  *find(context) {
    for (const { file, id } of unnamed(context, 'facts'))
      yield findingAt(file, ['title'], {
        reason: `No assessment weighs the fact "${id}".`,
        advice: 'Weigh it in the assessments that it bears on, or delete the file.',
      });
  },
};
