import { compareCodes } from '../../model/ids.ts';
import { repeats } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const relationIsUnique: Rule = {
  id: 'relation-is-unique',
  description: 'Two claims are bound by one relation at most, in whichever file it stands.',
  find({ valid }) {
    const relations = valid.claims.flatMap(({ file, data: { code, relations: own = [] } }) =>
      own.map(({ target }, index) => ({
        key: [code, target].sort(compareCodes).join(' and '),
        file,
        place: file.placeOf(['relations', index, 'target']),
      })),
    );
    return repeats(relations, 'first bound at', ({ key }) => ({
      reason: `${key} are bound already.`,
      advice: 'Keep the one relation that says most.',
    }));
  },
};
