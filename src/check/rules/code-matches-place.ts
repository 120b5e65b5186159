import { parseCode, sourceOf } from '../../model/ids.ts';
import type { CheckContext } from '../check-context.ts';
import { sourceFiles } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';
import { valueAt } from '../../corpus/yaml-paths.ts';

export const codeMatchesPlace: Rule = {
  id: 'code-matches-place',
  description:
    'A claim’s code begins with its source’s letters and names the first of its paragraphs, unless they were renumbered since.',
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
      const [first = parts.paragraph] = data.paragraphs;
      const renumbered = valueAt(sources.get(source)?.frontmatter, ['renumbered']);
      if (first !== parts.paragraph && !(typeof renumbered === 'string' && data.added <= renumbered))
        yield findingAt(file, ['paragraphs', 0], {
          reason: `The code "${data.code}" names paragraph ${parts.paragraph}, and the first of \`paragraphs\` is ${first}.`,
          advice: `List paragraph ${parts.paragraph} first, or give a new claim a code of paragraph ${first}: ${freeCode(context, parts.letters, first)} is free. Where paragraphs were split or renumbered, keep the code and write the day as \`renumbered\` in content/sources/${source}.md.`,
        });
    }
  },
};

/** The first code of a paragraph that no claim bears. */
function freeCode({ codes }: CheckContext, letters: string, paragraph: number): string {
  const taken = new Set(codes.map(({ code }) => code));
  const alphabet = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));
  const suffixes = [...alphabet, ...alphabet.flatMap((one) => alphabet.map((other) => one + other))];
  return suffixes.map((suffix) => `${letters}${paragraph}${suffix}`).find((code) => !taken.has(code)) ?? 'none';
}
