import { howToAttest } from '../attestations.ts';
import { findingAt, findingAtName } from '../report.ts';
import type { Rule } from '../rule.ts';

export const attestationMatchesSource: Rule = {
  id: 'attestation-matches-source',
  description: 'A source has the paragraphs that its text has, with as many words.',
  *find({ valid, attestations }) {
    for (const {
      id: source,
      file,
      data: { paragraphs },
    } of valid.sources) {
      const data = attestations.get(source)?.data;
      if (!data) continue;
      if (paragraphs.length !== data.paragraphs.length)
        yield findingAtName(file, ['paragraphs'], {
          reason: `The attested text has ${data.paragraphs.length} paragraphs, not ${paragraphs.length}.`,
          advice: `Correct the list, or run ${howToAttest(source)}.`,
        });
      for (const [index, { words }] of paragraphs.entries()) {
        const attested = data.paragraphs[index];
        if (attested && attested.words !== words)
          yield findingAt(file, ['paragraphs', index, 'words'], {
            reason: `Paragraph ${index + 1} of the attested text has ${attested.words} words, not ${words}.`,
            advice: `Correct the count, or run ${howToAttest(source)} --write.`,
          });
      }
    }
  },
};
