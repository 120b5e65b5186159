import { words } from '../../model/words.ts';
import { sourceFiles } from '../look-ups.ts';
import { quotationsOf } from '../quotations.ts';
import { findingAtName } from '../report.ts';
import type { Rule } from '../rule.ts';

export const verbatimStaysShort: Rule = {
  id: 'verbatim-stays-short',
  description: 'All that is quoted from a source, each place counted once, stays under a third of it.',
  *find(context) {
    for (const [source, file] of sourceFiles(context)) {
      const { data, placesOf } = context.attestations.get(source) ?? {};
      if (!data || !placesOf) continue;
      const quoted = new Set(
        quotationsOf(context, source).flatMap(({ text, paragraphs }) =>
          placesOf(text)
            .filter(({ paragraph }) => paragraphs.includes(paragraph))
            .flatMap(({ paragraph, word }) => words(text).map((_, index) => `${paragraph} ${word + index}`)),
        ),
      );
      const all = data.paragraphs.reduce((sum, paragraph) => sum + paragraph.words, 0);
      if (quoted.size * 3 >= all)
        yield findingAtName(file, ['paragraphs'], {
          reason: `${quoted.size} of the ${all} words of this source are quoted, which is not less than a third.`,
          advice: 'Quote fewer words: let `at` take up those that a first line, a quote or a modal word has already.',
        });
    }
  },
};
