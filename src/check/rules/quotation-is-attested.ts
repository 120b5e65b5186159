import { howToAttest } from '../attestations.ts';
import type { AttestationFile } from '../attestations.ts';
import { folderOf } from '../check-context.ts';
import { sourceFiles } from '../look-ups.ts';
import type { Content } from '../check-context.ts';
import { placeIn } from '../../corpus/mentions.ts';
import { foldTypography } from '../../model/fold.ts';
import { attestedPlaces, misquotation, quotationsOf } from '../quotations.ts';
import type { Finding } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Every quotation was found in its source’s text, paragraph by paragraph. */
export const quotationIsAttested: Rule = {
  id: 'quotation-is-attested',
  *find(content) {
    const attestations = new Map(content.attestations.map((file) => [file.source, file]));
    const claimed = new Set(content.codes.map(({ source }) => source));
    for (const [source, file] of sourceFiles(content)) {
      const attestation = attestations.get(source);
      if (attestation) yield* judge(content, source, attestation);
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

function* judge(content: Content, source: string, { path, text, data }: AttestationFile): Generator<Finding> {
  if (!data) return;
  const attested = attestedPlaces(data);
  const quotations = quotationsOf(content, source);
  for (const quotation of quotations) {
    const found = attested.get(foldTypography(quotation.text)) ?? [];
    const problem = misquotation(quotation, found, `Run ${howToAttest(source)}.`);
    if (problem) yield problem;
  }
  // An entry that does not follow its schema may hold the quotation that seems unused.
  if (content.broken.some((entry) => entry.collection === 'citations' || folderOf(entry) === source)) return;
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
