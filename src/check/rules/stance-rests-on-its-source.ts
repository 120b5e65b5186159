import { sourceOf } from '../check-context.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const stanceRestsOnItsSource: Rule = {
  id: 'stance-rests-on-its-source',
  description: 'A stance’s claims are its source’s, and the lead is one of them.',
  *find({ valid, codes }) {
    const homes = new Map(codes.map(({ code, source }) => [code, source]));
    for (const { file, data } of valid.stances) {
      if ('silent' in data) continue;
      const source = sourceOf(file);
      const at = (path: PropertyKey[]): Pick<Finding, 'file' | 'place'> => ({
        file: file.path,
        place: file.placeOf(path),
      });
      for (const [index, code] of data.claims.entries()) {
        const home = homes.get(code);
        if (home !== undefined && home !== source)
          yield {
            ...at(['claims', index]),
            reason: `${code} is a claim of ${home}, and this is the stance of ${source}.`,
            advice: 'Name a claim of this source.',
          };
      }
      if (!data.claims.includes(data.lead))
        yield {
          ...at(['lead']),
          reason: `The lead ${data.lead} is not among \`claims\`.`,
          advice: 'Add it there, or let one of them lead.',
        };
    }
  },
};
