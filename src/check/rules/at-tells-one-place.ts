import { howToAttest } from '../attestations.ts';
import { folderOf } from '../content.ts';
import { normalise } from '../quotations.ts';
import type { Rule } from '../rule.ts';

/** The words by which a claim is found stand once in its source. */
export const atTellsOnePlace: Rule = {
  id: 'at-tells-one-place',
  *find({ sound, attestations }) {
    const places = new Map(
      attestations.flatMap(({ source, data }) =>
        (data?.quotations ?? []).map(({ text, places: found }) => [`${source} ${normalise(text)}`, found] as const),
      ),
    );
    for (const { file, id, data } of sound.claims) {
      const source = folderOf({ id });
      const found = places.get(`${source} ${normalise(data.at)}`) ?? [];
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
