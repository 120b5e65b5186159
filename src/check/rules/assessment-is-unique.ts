import { textsAt } from '../../corpus/yaml-paths.ts';
import { repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const assessmentIsUnique: Rule = {
  id: 'assessment-is-unique',
  description: 'No claim is assessed twice.',
  find({ files }) {
    const assessed = files
      .filter(({ collection }) => collection === 'assessments')
      .flatMap((file) =>
        textsAt(file.frontmatter, 'claims.*').map(({ path, value }) => ({
          key: value,
          file,
          place: file.placeOf(path),
        })),
      );
    return repeats(assessed, undefined, ({ key, file }, first) =>
      file === first.file
        ? undefined
        : { reason: `${key} is assessed in ${first.file.path} already.`, advice: 'Leave it out of one of the two.' },
    );
  },
};
