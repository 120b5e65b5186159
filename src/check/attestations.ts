import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { conflictMessage, conflictsIn } from '../corpus/conflicts.ts';
import { attestationSchema } from '../model/attestation.ts';
import type { Attestation, QuotationPlace } from '../model/attestation.ts';
import { foldTypography } from '../model/fold.ts';
import { compareText } from '../model/ids.ts';
import { findingOn } from './report.ts';
import type { Finding } from './report.ts';

/** Where attestations lie, from the folder that holds `content/`. */
export const ATTESTATIONS = 'content/attestations';

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
 * Reads every attestation of the content.
 *
 * @param root the folder that holds `content/`
 * @returns the files sorted by name, and what is wrong with those that cannot be used
 */
export function readAttestations(root: string): { files: AttestationFile[]; findings: Finding[] } {
  const folder = join(root, ATTESTATIONS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const findings: Finding[] = [];
  const files = names.sort(compareText).map((name): AttestationFile => {
    const path = `${ATTESTATIONS}/${name}`;
    const source = name.replace(/\.json$/u, '');
    const text = readFileSync(join(folder, name), 'utf8');
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
