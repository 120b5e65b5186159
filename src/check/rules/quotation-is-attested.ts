import { howToAttest } from '../attestations.ts';
import type { AttestationFile } from '../attestations.ts';
import { sourceOf } from '../check-context.ts';
import { sourceFiles } from '../look-ups.ts';
import type { CheckContext } from '../check-context.ts';
import { placeIn } from '../../corpus/mentions.ts';
import { foldTypography } from '../../model/fold.ts';
import { attestedPlaces, misquotation, quotationsOf } from '../quotations.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

export const quotationIsAttested: Rule = {
  id: 'quotation-is-attested',
  description: 'Every quotation was found in its source’s text, paragraph by paragraph.',
  *find(context) {
    const attestations = new Map(context.attestations.map((file) => [file.source, file]));
    const claimed = new Set(context.codes.map(({ source }) => source));
    for (const [source, file] of sourceFiles(context)) {
      const attestation = attestations.get(source);
      if (attestation) yield* judge(context, source, attestation);
      else if (claimed.has(source))
        yield {
          file: file.path,
          place: file.placeOf(['paragraphs'], 'key'),
          reason: `No quotation from ${source} is attested.`,
          advice: `Run ${howToAttest(source)}.`,
        };
    }
  },
};

function* judge(context: CheckContext, source: string, { path, text, data }: AttestationFile): Generator<Finding> {
  if (!data) return;
  const attested = attestedPlaces(data);
  const quotations = quotationsOf(context, source);
  for (const quotation of quotations) {
    const found = attested.get(foldTypography(quotation.text)) ?? [];
    const problem = misquotation(quotation, found, `Run ${howToAttest(source)}.`);
    if (problem) yield problem;
  }
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
        advice: `Run ${howToAttest(source)}.`,
      };
}
