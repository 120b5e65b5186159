import { parseCode } from '../../model/ids.ts';
import type { Content } from '../check-context.ts';
import { folderOf } from '../check-context.ts';
import type { Rule } from '../rule.ts';
import { numbersAt } from '../../corpus/yaml-paths.ts';

/** Every paragraph of every source has a claim. */
export const paragraphIsCovered: Rule = {
  id: 'paragraph-is-covered',
  *find(content) {
    for (const { file, id, data } of content.sound.sources) {
      const covered = coveredOf(content, id);
      for (const [index, { incipit }] of data.paragraphs.entries())
        if (covered && !covered.has(index + 1))
          yield {
            file: file.path,
            place: file.placeOf(['paragraphs', index, 'incipit']),
            reason: `No claim is drawn from paragraph ${index + 1}, “${incipit} …”.`,
            advice: `Write one in content/claims/${id}/.`,
          };
    }
  },
};

/** The paragraphs that claims are drawn from; absent where some claim does not let that be known. */
function coveredOf({ files, codes, broken }: Content, source: string): ReadonlySet<number> | undefined {
  const bearing = new Map(codes.map(({ code, file }) => [file.path, parseCode(code)?.paragraph]));
  const paragraphs = files
    .filter((file) => file.collection === 'claims' && folderOf(file) === source)
    .flatMap(({ frontmatter }) => numbersAt(frontmatter, ['paragraphs']));
  const named = codes.filter((coded) => coded.source === source).map(({ file }) => bearing.get(file.path));
  const unknown = broken.some(
    (file) => file.collection === 'claims' && folderOf(file) === source && !bearing.has(file.path),
  );
  return unknown ? undefined : new Set([...paragraphs, ...named.filter((paragraph) => paragraph !== undefined)]);
}
