import { bounds, formatEdtf } from '../../model/edtf.ts';
import { usesOf, writtenOn } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const citationPrecedesSource: Rule = {
  id: 'citation-precedes-source',
  description: 'No source cites a work that came out after it was written.',
  *find(context) {
    for (const { file, data, use, index } of usesOf(context)) {
      const written = writtenOn(context, use.source);
      // A publisher goes on changing the promotional links beside a text.
      if (!data.issued || !written || use.state === 'not-evidence') continue;
      if (bounds(data.issued).min > bounds(written).max)
        yield findingAt(file, ['citedBy', index, 'source'], {
          reason: `${use.source}, of ${formatEdtf(written)}, cannot cite a work of ${formatEdtf(data.issued)}.`,
          advice: 'Correct `issued`, or find the work that it does cite.',
        });
    }
  },
};
