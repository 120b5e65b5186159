import { unitsTransform } from '../../corpus/markdown/remark-units.ts';
import { VERDICTS } from '../../model/vocabulary.ts';
import type { Verdict } from '../../model/vocabulary.ts';
import { startOf } from '../../corpus/place.ts';
import { proseOf } from '../prose.ts';
import type { Rule } from '../rule.ts';

/** The verdicts whose names mean nothing else in prose, the longest first: “came true in part” holds “came true”. */
const NAMED = (Object.keys(VERDICTS) as Verdict[])
  .filter((verdict) => verdict !== 'open' && verdict !== 'no-record')
  .sort((a, b) => VERDICTS[b].label.length - VERDICTS[a].label.length);

export const verdictIsToldRight: Rule = {
  id: 'verdict-is-told-right',
  description: 'Where a digest or the home page names a verdict, the claims that it leads to there have it.',
  *find(context) {
    const verdicts = new Map(
      context.valid.assessments.flatMap(({ data }) => data.claims.map((code) => [code, data.verdict] as const)),
    );
    for (const { file, paragraph } of proseOf(context))
      for (const { text, codes } of unitsTransform({ type: 'root', children: [paragraph] })) {
        const told = NAMED.find((verdict) => text.includes(VERDICTS[verdict].label));
        if (!told) continue;
        for (const code of codes) {
          const verdict = verdicts.get(code);
          if (verdict !== told)
            yield {
              file: file.path,
              place: startOf(paragraph),
              reason: `The words before ${code} say “${VERDICTS[told].label}”, and ${verdict ? `its verdict is “${VERDICTS[verdict].label}”` : verdicts.has(code) ? 'it is followed and not scored' : 'it has no verdict'}.`,
              advice: 'Say what the verdict says, or lead to claims that have it.',
            };
        }
      }
  },
};
