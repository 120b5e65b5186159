import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_START } from '../corpus/frontmatter.ts';
import { attestationSchema } from '../model/attestation.ts';
import type { Attestation } from '../model/attestation.ts';
import { compareText } from '../model/ids.ts';
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
}

export interface ReadAttestations {
  readonly files: readonly AttestationFile[];
  readonly findings: readonly Finding[];
}

/** The command that writes a source’s attestation. */
export const howToAttest = (source: string) => `npm run attest -- ${source} <file>`;

/**
 * Reads every attestation of the context.
 *
 * @param root the folder that holds `content/`
 * @returns the files sorted by name, and what is wrong with those that cannot be used
 */
export function readAttestations(root: string): ReadAttestations {
  const folder = join(root, ATTESTATIONS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const findings: Finding[] = [];
  const files = names.sort(compareText).map((name): AttestationFile => {
    const path = `${ATTESTATIONS}/${name}`;
    const source = name.replace(/\.json$/u, '');
    const text = readFileSync(join(folder, name), 'utf8');
    const read = attestationSchema.safeParse(parseJson(text));
    if (read.success && read.data.source === source) return { path, source, text, data: read.data };
    findings.push({
      file: path,
      place: FILE_START,
      reason: read.success
        ? `This attestation is of "${read.data.source}", not of "${source}".`
        : 'This attestation was not written by the command that attests.',
      advice: `Run ${howToAttest(source)}.`,
    });
    return { path, source, text };
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
