import { fold } from '../../model/fold.ts';
import { repeats } from '../repeats.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

export const aliasIsUnique: Rule = {
  id: 'alias-is-unique',
  description: 'No title or alias of a term is also another term’s, however it is spelt.',
  *find({ files }) {
    const names = files
      .filter(({ collection }) => collection === 'terms')
      .flatMap((file) =>
        [...textsAt(file.frontmatter, 'title'), ...textsAt(file.frontmatter, 'aliases.*')].map(({ path, value }) => ({
          name: value,
          // As search compares names: `U.S.` is `US`.
          folded: fold(value),
          file,
          place: file.placeOf(path),
        })),
      )
      .filter(({ folded }) => folded !== '');
    for (const [{ name, file, place }, first] of repeats(names, ({ folded }) => folded))
      if (file !== first.file)
        yield {
          file: file.path,
          place,
          reason: `"${name}" also names the term "${first.file.id}"${first.name === name ? '' : `, as "${first.name}"`}.`,
          advice: 'Keep it with the term that readers mean by it.',
          related: { label: 'first named at', file: first.file.path, place: first.place },
        };
  },
};
