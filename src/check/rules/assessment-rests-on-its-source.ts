import { sourceOf } from '../check-context.ts';
import type { Rule } from '../rule.ts';

export const assessmentRestsOnItsSource: Rule = {
  id: 'assessment-rests-on-its-source',
  description: 'An assessment judges claims of the source in whose folder it lies.',
  *find({ valid, codes }) {
    const homes = new Map(codes.map(({ code, source }) => [code, source]));
    for (const { file, data } of valid.assessments)
      for (const [index, code] of data.claims.entries()) {
        const home = homes.get(code);
        if (home === undefined || home === sourceOf(file)) continue;
        yield {
          file: file.path,
          place: file.placeOf(['claims', index]),
          reason: `${code} is a claim of ${home}, and this assesses ${sourceOf(file)}.`,
          advice: `Name a claim of this source, or move the assessment to content/assessments/${home}/.`,
        };
      }
  },
};
