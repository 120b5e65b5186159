import { placeIn } from '../../corpus/place.ts';
import { foldTypography } from '../../model/fold.ts';
import { sourceOf } from '../../model/ids.ts';
import { howToAttest } from '../attestations.ts';
import type { AttestationFile } from '../attestations.ts';
import type { CheckContext } from '../check-context.ts';
import { sourceFiles } from '../look-ups.ts';
import { misquotations, quotationsOf } from '../quotations.ts';
import { findingAtName } from '../report.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const quotationIsAttested: Rule = {
  id: 'quotation-is-attested',
  description: 'Every quotation was found in its source’s text, paragraph by paragraph.',
  *find(context) {
    const claimed = new Set(context.codes.map(({ source }) => source));
    for (const [source, file] of sourceFiles(context)) {
      const attestation = context.attestations.get(source);
      if (attestation) yield* judge(context, attestation);
      else if (claimed.has(source))
        yield findingAtName(file, ['paragraphs'], {
          reason: `No quotation from ${source} is attested.`,
          advice: `Run ${howToAttest(source)}.`,
        });
    }
  },
};

function* judge(context: CheckContext, { path, source, text, data, placesOf }: AttestationFile): Generator<Finding> {
  if (!data) return;
  const advice = `Run ${howToAttest(source)}.`;
  const quotations = quotationsOf(context, source);
  yield* misquotations(quotations, placesOf, () => advice);
  // An entry that does not follow its schema may hold the quotation that seems unused.
  if (context.invalid.some((entry) => entry.collection === 'citations' || sourceOf(entry) === source)) return;
  const used = new Set(quotations.map((quotation) => foldTypography(quotation.text)));
  for (const quotation of data.quotations)
    if (!used.has(foldTypography(quotation.text)))
      yield {
        file: path,
        place: placeIn(text, Math.max(0, text.indexOf(JSON.stringify(quotation.text)))),
        severity: 'warning',
        reason: `Nothing quotes “${quotation.text}” any more.`,
        advice,
      };
}
