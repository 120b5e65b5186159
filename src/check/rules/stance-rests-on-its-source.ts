import { sourceOf } from '../../model/ids.ts';
import { foreignClaims } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const stanceRestsOnItsSource: Rule = {
  id: 'stance-rests-on-its-source',
  description: 'A stance’s claims are its source’s, and the lead is one of them.',
  *find(context) {
    for (const { file, data } of context.valid.stances) {
      if ('silent' in data) continue;
      for (const { code, source, path } of foreignClaims(context, file, data.claims))
        yield findingAt(file, path, {
          reason: `${code} is a claim of ${source}, and this is the stance of ${sourceOf(file)}.`,
          advice: 'Name a claim of this source.',
        });
      if (!data.claims.includes(data.lead))
        yield findingAt(file, ['lead'], {
          reason: `The lead ${data.lead} is not among \`claims\`.`,
          advice: 'Add it there, or let one of them lead.',
        });
    }
  },
};
