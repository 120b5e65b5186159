import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';

/** An entry of a BibTeX file, in the eyes of a library that did not write it. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly author?: readonly { readonly lastName?: string; readonly firstName?: string; readonly name?: string }[];
  };
}

/**
 * Reads BibTeX.
 *
 * @throws {Error} when a part of it cannot be read
 */
export function readBibtex(text: string): BibtexEntry[] {
  const { entries, errors } = parseBibtex(text, { sentenceCase: false }) as unknown as {
    entries: BibtexEntry[];
    errors: readonly { readonly error: string }[];
  };
  if (errors.length > 0) throw new Error(errors.map(({ error }) => error).join('\n'));
  return entries;
}

/** A record of a RIS file, in the eyes of a library that did not write it. */
export interface RisRecord {
  readonly id?: string;
  readonly title?: string;
  readonly URL?: string;
  readonly type?: string;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly note?: string;
  readonly language?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly string[])[] };
}

/**
 * Reads RIS; an empty file has no records.
 *
 * @throws {SyntaxError} when it cannot be read
 */
export function readRis(text: string): RisRecord[] {
  const records: readonly RisRecord[] = text === '' ? [] : parseRis(text);
  return [...records];
}
