import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { notesOf } from './csl.ts';
import type { CslItem } from './csl.ts';

const { format } = plugins.config.get('@bibtex');
// The key of a work, hyphens and all, is its label.
Object.assign(format, { useIdAsLabel: true, checkLabel: false });
// Its way to ASCII drops what LaTeX has no command for, such as a title in Cyrillic; UTF-8 keeps all.
format.asciiOnly = false;

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

type Fields = Readonly<Record<string, string>>;

/**
 * CSL items as BibTeX. citation-js gives the types, the fields and their values; the lines are written here, for
 * fields that it has no place for.
 *
 * @param items items with a title
 * @returns an entry each, in UTF-8; an empty text for no items
 */
export function toBibtex(items: readonly CslItem[]): string {
  if (items.length === 0) return '';
  const entries = new Cite(items.map(prepare)).format('bibtex', { format: 'object' });
  return items
    .map((item, index) => {
      const { type = 'misc', label = item.id, properties = {} } = entries[index] ?? {};
      const fields = Object.entries(corrected(item, type, properties)).map(
        ([name, value]) => `\t${name} = ${name === 'month' ? value : `{${value}}`},\n`,
      );
      return `@${type}{${label},\n${fields.join('')}}\n`;
    })
    .join('\n');
}

/**
 * The fields of an entry as BibTeX’s styles and programs know them: what an entry of no other type appeared in, the
 * month by its macro with the day beside it, the language.
 */
function corrected(item: CslItem, type: string, { series, month, howpublished: _address, ...fields }: Fields): Fields {
  const [name = '', day] = month?.split(' ') ?? [];
  return {
    ...fields,
    ...(month === undefined ? {} : { month: name }),
    ...(day === undefined ? {} : { day }),
    // Where no publisher is, citation-js says the address here, a second time.
    ...(series === undefined ? {} : { [type === 'misc' ? 'howpublished' : 'series']: series }),
    ...(item.language === undefined ? {} : { language: item.language }),
  };
}

/** An item as BibTeX can hold it: LaTeX’s signs escaped, and a place for each field. */
function prepare(item: CslItem): CslItem {
  const { 'container-title': container, page, version: _version, ...rest } = item;
  const note = notesOf(item);
  const journal = item.type.startsWith('article') ? 'container-title' : 'collection-title';
  const moved = {
    ...rest,
    ...(container === undefined ? {} : { [journal]: container }),
    ...(page === undefined ? {} : { page: page.replace(/[–—]/u, '-') }),
    ...(note === undefined ? {} : { note }),
  };
  const kept = new Set(['id', 'type', 'URL', 'issued', 'accessed']);
  const entries = Object.entries(moved).map(([field, value]) => [field, kept.has(field) ? value : escaped(value)]);
  return Object.fromEntries(entries) as CslItem;
}

/** A value with every text in it safe for LaTeX. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\\~^<>|&%$#_{}]/gu, (sign) => COMMANDS[sign] ?? `\\${sign}`);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, escaped(part)]));
  return value;
}
