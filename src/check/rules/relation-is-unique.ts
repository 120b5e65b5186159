import { compareCodes } from '../../model/ids.ts';
import { repeats } from '../repeats.ts';
import type { Rule } from '../rule.ts';

export const relationIsUnique: Rule = {
  id: 'relation-is-unique',
  description: 'Two claims are bound by one relation at most, in whichever file it stands.',
  *find({ valid }) {
    const relations = valid.claims.flatMap(({ file, data: { code, relations: own = [] } }) =>
      own.map(({ target }, index) => ({
        pair: [code, target].sort(compareCodes).join(' and '),
        file: file.path,
        place: file.placeOf(['relations', index, 'target']),
      })),
    );
    for (const [{ pair, file, place }, first] of repeats(relations, (relation) => relation.pair))
      yield {
        file,
        place,
        reason: `${pair} are bound already.`,
        advice: 'Keep the one relation that says most.',
        related: { label: 'first bound at', file: first.file, place: first.place },
      };
  },
};
