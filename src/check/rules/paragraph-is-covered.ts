import type { UnreadFile } from '../../corpus/read.ts';
import { parseCode, sourceOf } from '../../model/ids.ts';
import type { CheckContext } from '../check-context.ts';
import { lacksItsFolders } from '../renamed.ts';
import { codesBySource } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';
import { numbersAt } from '../../corpus/yaml-paths.ts';

export const paragraphIsCovered: Rule = {
  id: 'paragraph-is-covered',
  description: 'Every paragraph of every source has a claim.',
  *find(context) {
    for (const { file, id, data } of context.valid.sources) {
      const covered = lacksItsFolders(context, id) ? undefined : coveredOf(context, id);
      for (const [index, { incipit }] of data.paragraphs.entries())
        if (covered && !covered.has(index + 1))
          yield findingAt(file, ['paragraphs', index, 'incipit'], {
            reason: `No claim is drawn from paragraph ${index + 1}, “${incipit} …”.`,
            advice: `Write one in content/claims/${id}/.`,
          });
    }
  },
};

/** The paragraphs that claims are drawn from; absent where some claim does not let that be known. */
function coveredOf(context: CheckContext, source: string): ReadonlySet<number> | undefined {
  const isClaim = (file: UnreadFile) => file.collection === 'claims' && sourceOf(file) === source;
  const own = codesBySource(context).get(source) ?? [];
  if (context.invalid.some((file) => isClaim(file) && !own.some((coded) => coded.file.path === file.path)))
    return undefined;
  return new Set(
    own.flatMap(({ code, file }) => {
      // Where its paragraphs cannot be read, a claim stands where its code says.
      const listed = numbersAt(file.frontmatter, ['paragraphs']);
      return listed.length > 0 ? listed : (parseCode(code)?.paragraph ?? []);
    }),
  );
}
