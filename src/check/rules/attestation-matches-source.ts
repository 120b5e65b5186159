import { howToAttest } from '../attestations.ts';
import { byId } from '../look-ups.ts';
import type { Rule } from '../rule.ts';

export const attestationMatchesSource: Rule = {
  id: 'attestation-matches-source',
  description: 'A source has the paragraphs that its text has, with as many words.',
  *find({ valid, attestations }) {
    const sources = byId(valid.sources);
    for (const { source, data } of attestations) {
      const entry = sources.get(source);
      if (!entry || !data) continue;
      const { file } = entry;
      const { paragraphs } = entry.data;
      if (paragraphs.length !== data.paragraphs.length)
        yield {
          file: file.path,
          place: file.placeOf(['paragraphs'], 'key'),
          reason: `The attested text has ${data.paragraphs.length} paragraphs, not ${paragraphs.length}.`,
          advice: `Correct the list, or run ${howToAttest(source)}.`,
        };
      for (const [index, { words }] of paragraphs.entries()) {
        const attested = data.paragraphs[index];
        if (attested && attested.words !== words)
          yield {
            file: file.path,
            place: file.placeOf(['paragraphs', index, 'words']),
            reason: `Paragraph ${index + 1} of the attested text has ${attested.words} words, not ${words}.`,
            advice: `Correct the count, or run ${howToAttest(source)}.`,
          };
      }
    }
  },
};
