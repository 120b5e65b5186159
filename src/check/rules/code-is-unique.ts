import type { Place } from '../../corpus/frontmatter.ts';
import { sourceFiles } from '../look-ups.ts';
import type { CheckContext } from '../check-context.ts';
import { repeats } from '../repeats.ts';
import type { Rule } from '../rule.ts';
import { textsAt } from '../../corpus/yaml-paths.ts';

interface Bearer {
  readonly code: string;
  readonly file: string;
  readonly place: Place;
}

export const codeIsUnique: Rule = {
  id: 'code-is-unique',
  description: 'No two claims bear one code, and no two sources one letter.',
  *find(context) {
    const claims = context.codes.map(({ code, file, place }) => ({ code, file: file.path, place }));
    for (const bearers of [claims, letters(context)])
      for (const [{ code, file, place }, first] of repeats(bearers, (bearer) => bearer.code))
        yield {
          file,
          place,
          reason: `The code "${code}" is taken.`,
          advice: 'Give the newer of the two a free one; a published code never changes.',
          related: { label: 'first given at', file: first.file, place: first.place },
        };
  },
};

function letters(context: CheckContext): Bearer[] {
  return [...sourceFiles(context).values()].flatMap((file) =>
    textsAt(file.frontmatter, 'code').map(({ path, value }) => ({
      code: value,
      file: file.path,
      place: file.placeOf(path),
    })),
  );
}
