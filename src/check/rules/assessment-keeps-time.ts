import { bounds, formatEdtf } from '../../model/edtf.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const assessmentKeepsTime: Rule = {
  id: 'assessment-keeps-time',
  description: 'No fact lies after the day that a verdict looks to.',
  *find({ valid }) {
    for (const { file, data } of valid.assessments)
      for (const [index, { date }] of (data.facts ?? []).entries())
        if (bounds(date).min > bounds(data.asOf).max)
          yield findingAt(file, ['facts', index, 'date'], {
            reason: `A fact of ${formatEdtf(date)} is later than the verdict, which looks to ${formatEdtf(data.asOf)}.`,
            advice: 'Correct the date, or judge anew as of a later day.',
          });
  },
};
