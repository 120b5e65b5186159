import { sourceOf } from '../../model/ids.ts';
import { howToAttest } from '../attestations.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const atTellsOnePlace: Rule = {
  id: 'at-tells-one-place',
  description: 'The words by which a claim is found stand once in its source.',
  *find({ valid, attestations }) {
    for (const { file, data } of valid.claims) {
      const source = sourceOf(file);
      const found = attestations.get(source)?.placesOf(data.at) ?? [];
      if (found.length > 1)
        yield findingAt(file, ['at'], {
          reason: `“${data.at}” stands ${found.length} times in ${source}, so it does not tell one sentence.`,
          advice: `Choose words that stand there once, and run ${howToAttest(source)}.`,
        });
    }
  },
};
