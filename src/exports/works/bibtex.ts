import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { versionNote } from '../csl.ts';
import type { CslItem } from '../csl.ts';

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

/**
 * CSL items as BibTeX, by citation-js.
 *
 * @param items items with a title
 * @returns an entry each, in UTF-8; an empty text for no items
 */
export function toBibtex(items: readonly CslItem[]): string {
  if (items.length === 0) return '';
  const text = new Cite(items.map(prepare)).format('bibtex');
  // citation-js says the address a second time where no publisher is, and LaTeX would trip over its signs.
  return `${text.replace(/^\thowpublished = \{https?:.*\},\n/gmu, '').trimEnd()}\n`;
}

/** An item as BibTeX can hold it: LaTeX’s signs escaped, and a place for each field. */
function prepare(item: CslItem): CslItem {
  const { 'container-title': container, page, version: _version, ...rest } = item;
  const note = versionNote(item);
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
