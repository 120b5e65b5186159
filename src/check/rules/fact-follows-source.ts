import type { AssessmentData } from '../../model/assessment.ts';
import { bounds, formatEdtf } from '../../model/edtf.ts';
import { sourceOf } from '../../model/ids.ts';
import { byId, writtenOn } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const factFollowsSource: Rule = {
  id: 'fact-follows-source',
  description:
    'No fact from before a source was written speaks for a forecast of it that is scored, or settles one; one whose date begins before is a warning.',
  *find(context) {
    const facts = byId(context.valid.facts);
    for (const { file, data } of context.valid.assessments) {
      const source = sourceOf(file);
      const written = writtenOn(context, source);
      if (!data.verdict || !written) continue;
      for (const { id, path, does } of claimsOfForesight(data)) {
        const date = facts.get(id)?.data.date;
        if (!date) continue;
        // By the last day of both: until then a source may have been unwritten, and a fact may not have happened.
        if (bounds(date).max < bounds(written).max)
          yield findingAt(file, path, {
            reason: `The fact "${id}" ${does}, and it is of ${formatEdtf(date)}: ${source}, of ${formatEdtf(written)}, may have been written after it.`,
            advice: 'Take a later fact or correct the date; what had been decided by then is followed, and not scored.',
          });
        else if (bounds(date).min < bounds(written).min)
          yield findingAt(file, path, {
            severity: 'warning',
            reason: `The fact "${id}" ${does}, and its date, ${formatEdtf(date)}, begins before ${source}, of ${formatEdtf(written)}.`,
            advice: 'Date it more exactly, or tell what came after the source as a fact of its own.',
          });
      }
    }
  },
};

/** Where an assessment holds that a fact was foreseen. */
function claimsOfForesight({ facts = [], decidedBy }: AssessmentData) {
  return [
    ...facts.flatMap(({ fact, weighs }, index) =>
      weighs === 'for' ? [{ id: fact, path: ['facts', index, 'weighs'], does: 'speaks for the forecast' }] : [],
    ),
    ...(decidedBy && decidedBy !== 'horizon'
      ? [{ id: decidedBy, path: ['decidedBy'], does: 'is said to have settled the forecast' }]
      : []),
  ];
}
