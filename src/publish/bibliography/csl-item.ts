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
  readonly section?: string;
  readonly version?: string;
  readonly number?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'event-date'?: CslDate;
  readonly 'event-title'?: string;
  readonly 'event-place'?: string;
  readonly URL?: string;
  readonly genre?: string;
  readonly language?: string;
  readonly note?: string;
  readonly [field: string]: unknown;
}

/** What is to be known of an item, and that its date is about right, which most formats have no field for. */
export function noteOf({ note, issued }: CslItem): string | undefined {
  if (!issued?.circa) return note;
  return note ? `${note}; date approximate` : 'Date approximate';
}

/** The version of an item in words, for formats that have no field for it. */
export function versionOf({ version }: CslItem): string | undefined {
  return version && `Version ${version}`;
}

/** What there is of some texts, joined; nothing of none. */
export function joined(texts: readonly (string | undefined)[], separator: string): string | undefined {
  return texts.filter(Boolean).join(separator) || undefined;
}

/** A value as one line: in a file of lines a break in it would begin what nobody wrote. */
export function oneLine(value: string): string {
  return value.replaceAll(/\s*[\r\n\u0085\u2028\u2029]\s*/gu, ' ');
}
