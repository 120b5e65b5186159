import { INCIPIT } from '../../model/source.ts';
import { words } from '../../model/words.ts';
import { howToAttest } from '../attestations.ts';
import { beginsWith } from '../paragraph-matches.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const incipitTellsOneParagraph: Rule = {
  id: 'incipit-tells-one-paragraph',
  description:
    'The first words of a paragraph begin no other of its source, as far as more of them can tell the two apart; else it is a warning.',
  *find({ valid }) {
    for (const { id, file, data } of valid.sources)
      for (const [index, { incipit, words: count }] of data.paragraphs.entries()) {
        const other = data.paragraphs.findIndex(
          (paragraph, at) => at !== index && beginsWith(paragraph.incipit, incipit),
        );
        if (other !== -1 && words(incipit).length < Math.min(count, INCIPIT.longest))
          yield findingAt(file, ['paragraphs', index, 'incipit'], {
            severity: 'warning',
            reason: `“${incipit}” begins paragraph ${other + 1} as well as ${index + 1}, so links to the text cannot tell them apart.`,
            advice: `Give more words of both where they differ, or run ${howToAttest(id)} --write.`,
          });
      }
  },
};
