import type { Place } from '../../corpus/frontmatter.ts';
import { compareCodes } from '../../model/ids.ts';
import type { Rule } from '../rule.ts';

export const relationIsUnique: Rule = {
  id: 'relation-is-unique',
  description: 'Two claims are bound by one relation at most, in whichever file it stands.',
  *find({ valid }) {
    const first = new Map<string, { file: string; place: Place }>();
    for (const { file, data } of valid.claims)
      for (const [index, { target }] of (data.relations ?? []).entries()) {
        const pair = [data.code, target].sort(compareCodes).join(' and ');
        const here = { file: file.path, place: file.placeOf(['relations', index, 'target']) };
        const other = first.get(pair);
        if (!other) first.set(pair, here);
        else
          yield {
            ...here,
            reason: `${pair} are bound already.`,
            advice: 'Keep the one relation that says most.',
            related: { label: 'first bound at', ...other },
          };
      }
  },
};
