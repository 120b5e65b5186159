import { foldTypography } from '../../model/fold.ts';
import { howToAttest } from '../attestations.ts';
import { sourceOf } from '../check-context.ts';
import { attestedPlaces } from '../quotations.ts';
import type { Rule } from '../rule.ts';

export const atTellsOnePlace: Rule = {
  id: 'at-tells-one-place',
  description: 'The words by which a claim is found stand once in its source.',
  *find({ valid, attestations }) {
    const attested = new Map(attestations.map(({ source, data }) => [source, data && attestedPlaces(data)]));
    for (const { file, id, data } of valid.claims) {
      const source = sourceOf({ id });
      const found = attested.get(source)?.get(foldTypography(data.at)) ?? [];
      if (found.length > 1)
        yield {
          file: file.path,
          place: file.placeOf(['at']),
          reason: `“${data.at}” stands ${found.length} times in ${source}, so it does not tell one sentence.`,
          advice: `Choose words that stand there once, and run ${howToAttest(source)}.`,
        };
    }
  },
};
