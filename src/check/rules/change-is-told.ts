import { findingAt, findingAtName } from '../report.ts';
import type { Rule } from '../rule.ts';

export const changeIsTold: Rule = {
  id: 'change-is-told',
  description: 'An entry that has changed says what changed, and one that has not says nothing of it.',
  *find({ valid }) {
    for (const { file, data } of Object.values(valid).flat())
      if (data.changed > data.added && data.change === undefined)
        yield findingAt(file, ['changed'], {
          reason: `The entry changed on ${data.changed} and does not say what changed.`,
          advice: 'Add `change`: one sentence for readers, such as “The condition was added.”',
        });
      else if (data.changed === data.added && data.change !== undefined)
        yield findingAtName(file, ['change'], {
          reason: `The entry says what changed, and has not changed since ${data.added}.`,
          advice: 'Set `changed` to the day of the change, or take `change` out.',
        });
  },
};
