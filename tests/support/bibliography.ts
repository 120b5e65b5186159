import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';
import type { Root } from 'hast';
import { attribute, elementsOf, textOf } from './html.ts';

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

/** A citation file that is made where a page is read. */
export interface MadeFile {
  /** What it is saved as, without what tells its format. */
  readonly name: string;
  readonly items: readonly { readonly id: string }[];
  readonly formats: readonly string[];
  /** What stands there without a script. */
  readonly bibtex: string;
}

/** The citation files that are made on a page, in its order. */
export function madeFilesOf(tree: Root): MadeFile[] {
  return elementsOf(tree, 'div').flatMap((div) => {
    const name = attribute(div, 'dataName');
    if (name === undefined) return [];
    const inside: Root = { type: 'root', children: [div] };
    const said = (element: string) => elementsOf(inside, element).map(textOf).join('');
    return [
      {
        name,
        items: JSON.parse(said('script')) as MadeFile['items'],
        formats: elementsOf(inside, 'button').flatMap((button) => attribute(button, 'dataCite') ?? []),
        bibtex: said('pre'),
      },
    ];
  });
}
