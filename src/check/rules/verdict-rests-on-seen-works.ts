import { VERDICTS } from '../../model/vocabulary.ts';
import { byId } from '../look-ups.ts';
import { findingAt } from '../report.ts';
import type { Rule } from '../rule.ts';

export const verdictRestsOnSeenWorks: Rule = {
  id: 'verdict-rests-on-seen-works',
  description: 'Behind the facts that speak for or against a settled verdict stands a work that was read.',
  *find({ valid }) {
    const facts = byId(valid.facts);
    const works = byId(valid.citations);
    for (const { file, data } of valid.assessments) {
      const speaking = (data.facts ?? []).filter(({ weighs }) => weighs !== 'neither');
      if (!data.verdict || !VERDICTS[data.verdict].settled || speaking.length === 0) continue;
      const evidence = speaking.map(({ fact }) => facts.get(fact)?.data.evidence);
      // Of what cannot be read it is not known how far it was seen.
      const unseen = (key: string) => (works.get(key)?.data.checked ?? 'page-read') !== 'page-read';
      if (evidence.every((keys) => keys?.every(unseen)))
        yield findingAt(file, ['verdict'], {
          severity: 'warning',
          reason: `No work behind the facts that speak for or against this verdict is checked as page-read: ${[...new Set(evidence.flat())].join(', ')}.`,
          advice: 'Read one of them and say so in its record, or find a work that was read.',
        });
    }
  },
};
