import { allTexts, textsAt, valueAt } from '../../corpus/yaml-paths.ts';
import { fold } from '../../model/fold.ts';
import { repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const aliasIsUnique: Rule = {
  id: 'alias-is-unique',
  description: 'No title, alias or translation of a term is also another term’s, however it is spelt.',
  find({ files }) {
    const names = files
      .filter(({ collection }) => collection === 'terms')
      .flatMap((file) =>
        [
          ...['title', 'aliases.*'].flatMap((field) => textsAt(file.frontmatter, field)),
          ...allTexts(valueAt(file.frontmatter, ['translations']), ['translations']),
        ]
          // As search compares names: `U.S.` is `US`.
          .map(({ path, value }) => ({ name: value, key: fold(value), file, place: file.placeOf(path) })),
      )
      .filter(({ key }) => key !== '');
    return repeats(names, 'first named at', ({ name, file }, first) =>
      file === first.file
        ? undefined
        : {
            reason: `"${name}" also names the term "${first.file.id}"${first.name === name ? '' : `, as "${first.name}"`}.`,
            advice: 'Keep it with the term that readers mean by it.',
          },
    );
  },
};
