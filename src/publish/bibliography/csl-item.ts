import type { z } from 'zod';
import type { personName } from '../../model/source.ts';

/** A CSL-JSON date: date-parts, or a literal where parts cannot say it. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly circa?: boolean;
  readonly literal?: string;
}

export type CslName = z.infer<typeof personName>;

/** A CSL-JSON item (https://github.com/citation-style-language/schema). */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly 'collection-title'?: string;
  readonly publisher?: string;
  readonly page?: string;
  readonly version?: string;
  readonly number?: string;
  readonly volume?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly genre?: string;
  readonly language?: string;
  readonly [field: string]: unknown;
}

/** The version of a work and that its date is about right, in words, for formats that have no field for them. */
export function notesOf({ version, issued }: CslItem): string | undefined {
  const notes = [...(version ? [`Version ${version}`] : []), ...(issued?.circa ? ['Date approximate'] : [])];
  return notes.join('; ') || undefined;
}

/** A value as one line: in a file of lines a break in it would begin what nobody wrote. */
export function oneLine(value: string): string {
  return value.replaceAll(/\s*[\r\n\u0085\u2028\u2029]\s*/gu, ' ');
}
