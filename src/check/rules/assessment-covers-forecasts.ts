import { sourceOf } from '../check-context.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

export const assessmentCoversForecasts: Rule = {
  id: 'assessment-covers-forecasts',
  description:
    'Every forecast of a source is assessed, once anything of that source is; a source without any is a warning.',
  *find({ valid, files, invalid }) {
    const assessments = files.filter(({ collection }) => collection === 'assessments');
    const assessed = new Set(
      assessments.flatMap(({ frontmatter }) => textsAt(frontmatter, 'claims.*').map(({ value }) => value)),
    );
    const begun = new Set(
      [...assessments, ...invalid.filter(({ collection }) => collection === 'assessments')].map(sourceOf),
    );
    const unread = invalid.some(
      ({ collection, frontmatter }) => collection === 'assessments' && frontmatter === undefined,
    );
    for (const { id, file } of valid.sources) {
      if (begun.has(id)) continue;
      const forecasts = valid.claims.filter(
        ({ id: claim, data }) => sourceOf({ id: claim }) === id && data.kind === 'forecast',
      );
      if (forecasts.length > 0)
        yield findingAt(file, ['code'], {
          severity: 'warning',
          reason: `No forecast of ${id} is assessed yet; it has ${forecasts.length}.`,
          advice: `Write content/assessments/${id}/<slug>.md for each.`,
        });
    }
    for (const { file, data } of valid.claims)
      if (data.kind === 'forecast' && begun.has(sourceOf(file)) && !assessed.has(data.code) && !unread)
        yield findingAt(file, ['kind'], {
          reason: `The forecast ${data.code} is assessed nowhere.`,
          advice: `Name it in an assessment of ${sourceOf(file)}; where nothing is known the verdict is no-record.`,
        });
  },
};
