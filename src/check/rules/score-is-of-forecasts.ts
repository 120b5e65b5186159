import { KINDS } from '../../model/vocabulary.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const scoreIsOfForecasts: Rule = {
  id: 'score-is-of-forecasts',
  description: 'Nothing but a forecast is scored.',
  *find({ valid }) {
    const kinds = new Map(valid.claims.map(({ data }) => [data.code, data.kind]));
    for (const { file, data } of valid.assessments)
      for (const [index, code] of data.claims.entries()) {
        const kind = kinds.get(code);
        if (data.verdict && kind && kind !== 'forecast')
          yield findingAt(file, ['claims', index], {
            reason: `${code} is scored, and its kind is “${KINDS[kind].label}”.`,
            advice: 'Leave it out, or follow it: say why by `notScored` in place of a verdict.',
          });
      }
  },
};
