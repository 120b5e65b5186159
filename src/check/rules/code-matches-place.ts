import { parseCode } from '../../model/ids.ts';
import { sourceOf } from '../check-context.ts';
import { sourceFiles } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';
import { valueAt } from '../../corpus/yaml-paths.ts';

export const codeMatchesPlace: Rule = {
  id: 'code-matches-place',
  description: 'A claim’s code begins with its source’s letters and names the first of its paragraphs.',
  *find(context) {
    const sources = sourceFiles(context);
    for (const { file, data } of context.valid.claims) {
      const parts = parseCode(data.code);
      const source = sourceOf(file);
      const letters = valueAt(sources.get(source)?.frontmatter, ['code']);
      if (!parts) continue;
      if (typeof letters === 'string' && parts.letters !== letters)
        yield findingAt(file, ['code'], {
          reason: `The code "${data.code}" begins with "${parts.letters}", and the letters of ${source} are "${letters}".`,
          advice: `Begin it with "${letters}", or move the claim to the folder of its source.`,
        });
      const [first] = data.paragraphs;
      if (first !== parts.paragraph)
        yield findingAt(file, ['paragraphs', 0], {
          reason: `The code "${data.code}" names paragraph ${parts.paragraph}, and the first of \`paragraphs\` is ${String(first)}.`,
          advice: 'List the paragraph that the code names first.',
        });
    }
  },
};
