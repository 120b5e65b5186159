import { sourceOf } from '../../model/ids.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const assessmentCoversForecasts: Rule = {
  id: 'assessment-covers-forecasts',
  description:
    'Every forecast of a source is assessed, once anything of that source is, one that it reports as well; a source without any is a warning.',
  *find({ all, valid, invalid, references }) {
    const isAssessment = ({ collection }: { readonly collection: string }) => collection === 'assessments';
    const begun = new Set(all.filter(isAssessment).map(sourceOf));
    const assessed = new Set(references.filter(({ file }) => isAssessment(file)).map(({ id }) => id));
    const unread = invalid.some((file) => isAssessment(file) && file.frontmatter === undefined);
    const forecasts = valid.claims.filter(({ data }) => data.kind === 'forecast');
    const bySource = Map.groupBy(forecasts, sourceOf);
    for (const { id, file } of valid.sources) {
      const count = bySource.get(id)?.length ?? 0;
      if (count > 0 && !begun.has(id))
        yield findingAt(file, ['code'], {
          severity: 'warning',
          reason: `No forecast of ${id} is assessed yet; it has ${count}.`,
          advice: `Write content/assessments/${id}/<slug>.md for each.`,
        });
    }
    for (const { file, data } of forecasts)
      if (begun.has(sourceOf(file)) && !assessed.has(data.code) && !unread)
        yield findingAt(file, ['kind'], {
          reason: `The forecast ${data.code} is assessed nowhere.`,
          advice:
            data.voice === 'reported'
              ? `Name it in an assessment of ${sourceOf(file)} with \`notScored: expectation\` in place of a verdict: somebody else foretells it.`
              : `Name it in an assessment of ${sourceOf(file)}: where nothing is known with the verdict \`no-record\`, and where it foretells nothing with \`notScored\` in place of a verdict.`,
        });
  },
};
