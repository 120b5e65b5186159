import { words } from '../../model/fields.ts';
import { foldTypography } from '../../model/fold.ts';
import { sourceFiles } from '../look-ups.ts';
import { attestedPlaces, quotationsOf } from '../quotations.ts';
import type { Rule } from '../rule.ts';

export const verbatimStaysShort: Rule = {
  id: 'verbatim-stays-short',
  description: 'All that is quoted from a source, each place counted once, stays under a third of it.',
  *find(context) {
    const files = sourceFiles(context);
    for (const { source, data } of context.attestations) {
      const file = files.get(source);
      if (!file || !data) continue;
      const places = attestedPlaces(data);
      const quoted = new Set(
        quotationsOf(context, source).flatMap(({ text, paragraphs }) =>
          (places.get(foldTypography(text)) ?? [])
            .filter(({ paragraph }) => paragraphs.includes(paragraph))
            .flatMap(({ paragraph, word }) => words(text).map((_, index) => `${paragraph} ${word + index}`)),
        ),
      );
      const all = data.paragraphs.reduce((sum, paragraph) => sum + paragraph.words, 0);
      if (quoted.size * 3 >= all)
        yield {
          file: file.path,
          place: file.placeOf(['paragraphs'], 'key'),
          reason: `${quoted.size} of the ${all} words of this source are quoted, which is not less than a third.`,
          advice: 'Quote fewer words: let `at` take up those that a first line, a quote or a modal word has already.',
        };
    }
  },
};
