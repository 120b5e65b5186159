import { bounds, formatEdtf } from '../../model/edtf.ts';
import { byId } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const citationPrecedesSource: Rule = {
  id: 'citation-precedes-source',
  description: 'No source cites a work that came out after it was written.',
  *find({ valid }) {
    const sources = byId(valid.sources);
    for (const { file, data } of valid.citations) {
      if (!data.issued) continue;
      for (const [index, { source, state }] of (data.citedBy ?? []).entries()) {
        const citing = sources.get(source)?.data;
        const written = citing?.written?.date ?? citing?.issued;
        // A publisher goes on changing the promotional links beside a text.
        if (!written || state === 'not-evidence' || bounds(data.issued).min <= bounds(written).max) continue;
        yield {
          file: file.path,
          place: file.placeOf(['citedBy', index, 'source']),
          reason: `${source}, of ${formatEdtf(written)}, cannot cite a work of ${formatEdtf(data.issued)}.`,
          advice: 'Correct `issued`, or find the work that it does cite.',
        };
      }
    }
  },
};
