import { bounds, formatEdtf } from '../../model/edtf.ts';
import { VERDICTS } from '../../model/vocabulary.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const scoreNeedsAnEnd: Rule = {
  id: 'score-needs-an-end',
  description:
    'What is settled was decided by a fact or by a time that has ended; what is open or holds so far has time left.',
  *find({ valid }) {
    for (const { file, data } of valid.assessments) {
      const { verdict, horizon, decidedBy, asOf } = data;
      if (!verdict || !horizon) continue;
      const end = horizon === 'open' ? Infinity : bounds(horizon).max;
      const time = horizon === 'open' ? 'is open' : `ends with ${formatEdtf(horizon)}`;
      if (decidedBy === 'horizon' && end > bounds(asOf).max)
        yield findingAt(file, ['decidedBy'], {
          reason: `The time of this forecast ${time}, so it had not run out by ${formatEdtf(asOf)}.`,
          advice:
            'Name the fact that settled it, give a horizon that has ended, or choose a verdict that is not settled.',
        });
      if ((verdict === 'holds-so-far' || verdict === 'open') && end < bounds(asOf).min)
        yield findingAt(file, ['verdict'], {
          reason: `The time of this forecast ${time}, before ${formatEdtf(asOf)}, so it cannot be “${VERDICTS[verdict].label}” any more.`,
          advice: 'Choose a verdict that is settled and say `decidedBy`, or correct the horizon.',
        });
    }
  },
};
