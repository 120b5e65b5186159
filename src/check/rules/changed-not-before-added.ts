import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const changedNotBeforeAdded: Rule = {
  id: 'changed-not-before-added',
  description: 'An entry does not change before it is added.',
  *find({ valid }) {
    for (const { file, data } of Object.values(valid).flat())
      if (data.changed < data.added)
        yield findingAt(file, ['changed'], {
          reason: `The entry was added on ${data.added}, and changed before that, on ${data.changed}.`,
          advice: 'Correct one of the two; `changed` equals `added` until the meaning changes.',
        });
  },
};
