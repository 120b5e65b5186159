import { unnamed } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const topicIsUsed: Rule = {
  id: 'topic-is-used',
  description: 'Every topic has a claim.',
  *find(context) {
    for (const { file, id } of unnamed(context, 'topics'))
      yield findingAt(file, ['title'], {
        severity: 'warning',
        reason: `No claim is on the topic "${id}".`,
        advice: 'Add it to the claims that speak to it, or delete the file.',
      });
  },
};
