import { sourceOf } from '../../model/ids.ts';
import { sourceFiles } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const digestRestsOnClaims: Rule = {
  id: 'digest-rests-on-claims',
  description: 'A digest leads to claims of its source alone, and to each that is no detail.',
  *find(context) {
    const digests = new Map([...sourceFiles(context)].filter(([, { body }]) => body !== ''));
    const led = new Set<string>();
    for (const { file, place, collection, id } of context.mentions) {
      if (collection !== 'claims' || file.collection !== 'sources') continue;
      led.add(`${file.id} ${id}`);
      const home = context.sourceOfCode.get(id);
      // A claim in a folder of no source may be this one’s.
      if (home !== undefined && home !== file.id && context.ids.sources.has(home))
        yield {
          file: file.path,
          place,
          reason: `${id} is a claim of ${home}, and this is the digest of ${file.id}.`,
          advice: 'Lead to a claim of this source.',
        };
    }
    for (const { file, data } of context.valid.claims) {
      const source = sourceOf(file);
      const digest = digests.get(source);
      if (!digest || data.weight === 'detail' || led.has(`${source} ${data.code}`)) continue;
      yield findingAt(file, ['weight'], {
        reason: `The digest of ${source} does not lead to ${data.code}, whose weight is \`${data.weight}\`.`,
        advice: `Lead to it in ${digest.path}, or make it a detail.`,
      });
    }
  },
};
