import { fold } from '../../model/fold.ts';
import type { Place } from '../../corpus/frontmatter.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

/** No title or alias of a term is also another term’s, however it is spelt. */
export const aliasIsUnique: Rule = {
  id: 'alias-is-unique',
  *find({ files }) {
    const first = new Map<string, { id: string; name: string; file: string; place: Place }>();
    for (const file of files.filter(({ collection }) => collection === 'terms'))
      for (const { path, value } of [
        ...textsAt(file.frontmatter, 'title'),
        ...textsAt(file.frontmatter, 'aliases.*'),
      ]) {
        const here = { id: file.id, name: value, file: file.path, place: file.placeOf(path) };
        // As search compares names: `U.S.` is `US`.
        const folded = fold(value);
        const other = first.get(folded);
        if (folded === '' || other?.id === file.id) continue;
        if (!other) first.set(folded, here);
        else
          yield {
            file: here.file,
            place: here.place,
            reason: `"${value}" also names the term "${other.id}"${other.name === value ? '' : `, as "${other.name}"`}.`,
            advice: 'Keep it with the term that readers mean by it.',
            related: { label: 'first named at', file: other.file, place: other.place },
          };
      }
  },
};
