import { repeats } from '../repeats.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

export const assessmentIsUnique: Rule = {
  id: 'assessment-is-unique',
  description: 'No claim is assessed twice.',
  *find({ files }) {
    const assessed = files
      .filter(({ collection }) => collection === 'assessments')
      .flatMap((file) => textsAt(file.frontmatter, 'claims.*').map(({ path, value }) => ({ file, path, code: value })));
    for (const [{ file, path, code }, first] of repeats(assessed, (claim) => claim.code))
      if (file !== first.file)
        yield {
          file: file.path,
          place: file.placeOf(path),
          reason: `${code} is assessed in ${first.file.path} already.`,
          advice: 'Leave it out of one of the two.',
        };
  },
};
