import { textsAt } from '../../corpus/yaml-paths.ts';
import { repeats, sourceFiles } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const codeIsUnique: Rule = {
  id: 'code-is-unique',
  description: 'No two claims bear one code, and no two sources the same letters.',
  find(context) {
    const claims = context.codes.map(({ code, ...at }) => ({ ...at, key: code }));
    const letters = [...sourceFiles(context).values()].flatMap((file) =>
      textsAt(file.frontmatter, 'code').map(({ path, value }) => ({ key: value, file, place: file.placeOf(path) })),
    );
    // A claim’s code has figures, so that the two never meet.
    return repeats([...claims, ...letters], 'first given at', ({ key }) => ({
      reason: `The code "${key}" is taken.`,
      advice: 'Give the newer of the two a free one; a published code never changes.',
    }));
  },
};
