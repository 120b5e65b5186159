import type { AssessmentData } from '../../model/assessment.ts';
import { bounds, formatEdtf } from '../../model/edtf.ts';
import { byId } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const assessmentKeepsTime: Rule = {
  id: 'assessment-keeps-time',
  description: 'No fact that an assessment names lies after the day that it looks to.',
  *find({ valid }) {
    const facts = byId(valid.facts);
    for (const { file, data } of valid.assessments)
      for (const { id, path } of factsNamedBy(data)) {
        const date = facts.get(id)?.data.date;
        if (date && bounds(date).min > bounds(data.asOf).max)
          yield findingAt(file, path, {
            reason: `The fact "${id}", of ${formatEdtf(date)}, is later than the assessment, which looks to ${formatEdtf(data.asOf)}.`,
            advice: 'Correct its date, leave it out, or judge anew as of a later day.',
          });
      }
  },
};

/** The facts that an assessment weighs or names against its verdict, and where it names them. */
function factsNamedBy({ facts = [], counter }: AssessmentData) {
  const against = counter && counter !== 'none-found' ? (counter.facts ?? []) : [];
  return [
    ...facts.map(({ fact }, index) => ({ id: fact, path: ['facts', index, 'fact'] })),
    ...against.map((id, index) => ({ id, path: ['counter', 'facts', index] })),
  ];
}
