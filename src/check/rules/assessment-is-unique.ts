import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

export const assessmentIsUnique: Rule = {
  id: 'assessment-is-unique',
  description: 'No claim is assessed twice.',
  *find({ files }) {
    const first = new Map<string, string>();
    for (const file of files.filter(({ collection }) => collection === 'assessments'))
      for (const { path, value } of textsAt(file.frontmatter, 'claims.*')) {
        const other = first.get(value);
        if (other === undefined) first.set(value, file.path);
        else if (other !== file.path)
          yield {
            file: file.path,
            place: file.placeOf(path),
            reason: `${value} is assessed in ${other} already.`,
            advice: 'Leave it out of one of the two.',
          };
      }
  },
};
