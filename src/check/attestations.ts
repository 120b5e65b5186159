import { conflictMessage, conflictsIn } from '../corpus/conflicts.ts';
import { ATTESTATIONS } from '../corpus/read.ts';
import type { Reading } from '../corpus/read.ts';
import { attestationSchema } from '../model/attestation.ts';
import type { Attestation, QuotationPlace } from '../model/attestation.ts';
import { foldTypography } from '../model/fold.ts';
import { findingOn } from './report.ts';
import type { Finding } from './report.ts';

/** One attestation as it stands on disk; `data` is absent where it cannot be read. */
export interface AttestationFile {
  readonly path: string;
  /** The source that its name names. */
  readonly source: string;
  readonly text: string;
  readonly data?: Attestation;
  /** Where a quotation stands, however its signs are set; nowhere where it is not attested. */
  readonly placesOf: (quotation: string) => readonly QuotationPlace[];
}

/** The command that writes a source’s attestation. */
export const howToAttest = (source: string) => `npm run attest -- ${source} <file>`;

/**
 * Every attestation of the content.
 *
 * @returns the files sorted by name, and what is wrong with those that cannot be used
 */
export function attestationsOf({ beside }: Reading): { files: AttestationFile[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const written = [...beside].filter(([path]) => path.startsWith(`${ATTESTATIONS}/`));
  const files = written.map(([path, text]): AttestationFile => {
    const source = path.slice(ATTESTATIONS.length + 1).replace(/\.json$/u, '');
    const { data } = attestationSchema.safeParse(parseJson(text));
    if (data?.source === source) {
      const places = new Map(data.quotations.map((quotation) => [foldTypography(quotation.text), quotation.places]));
      return { path, source, text, data, placesOf: (quotation) => places.get(foldTypography(quotation)) ?? [] };
    }
    const [conflict] = conflictsIn(text);
    findings.push(
      findingOn(path, {
        reason: conflict
          ? conflictMessage(conflict).reason
          : data
            ? `This attestation is of "${data.source}", not of "${source}".`
            : 'This attestation was not written by the command that attests.',
        advice: `Run ${howToAttest(source)}.`,
      }),
    );
    return { path, source, text, placesOf: () => [] };
  });
  return { files, findings };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
