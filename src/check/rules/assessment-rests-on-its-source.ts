import { sourceOf } from '../../model/ids.ts';
import { foreignClaims } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const assessmentRestsOnItsSource: Rule = {
  id: 'assessment-rests-on-its-source',
  description: 'An assessment judges claims of the source in whose folder it lies.',
  *find(context) {
    for (const { file, data } of context.valid.assessments)
      for (const { code, source, path } of foreignClaims(context, file, data.claims))
        yield findingAt(file, path, {
          reason: `${code} is a claim of ${source}, and this assesses ${sourceOf(file)}.`,
          advice: `Name a claim of this source, or move the assessment to content/assessments/${source}/.`,
        });
  },
};
