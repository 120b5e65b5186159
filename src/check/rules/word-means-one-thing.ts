import { allTexts, valueAt } from '../../corpus/yaml-paths.ts';
import { fold } from '../../model/fold.ts';
import { namesOfTerms, repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const wordMeansOneThing: Rule = {
  id: 'word-means-one-thing',
  description: 'No translation of one of the site’s words is also another’s or a term’s name, however it is spelt.',
  find(context) {
    const terms = namesOfTerms(context).map((name) => ({ ...name, means: `the term "${name.file.id}"` }));
    const words = context.files
      .filter(({ collection }) => collection === 'site')
      .flatMap((file) =>
        allTexts(valueAt(file.frontmatter, ['words']), ['words']).map(({ path, value }) => ({
          name: value,
          key: fold(value),
          file,
          place: file.placeOf(path),
          means: `"${path[1] ?? ''}"`,
        })),
      )
      .filter(({ key }) => key !== '');
    return repeats([...terms, ...words], 'first named at', ({ name, file, means }, first) =>
      file.collection === 'terms' || means === first.means
        ? undefined
        : {
            reason: `"${name}" is told to mean ${means}, and also ${first.means}${first.name === name ? '' : `, as "${first.name}"`}.`,
            advice: 'Keep it where it leads readers to what they mean by it.',
          },
    );
  },
};
