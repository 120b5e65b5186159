import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Citation } from '../../graph/graph.ts';
import { toCsl } from '../csl.ts';
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
 * Works as BibTeX, by citation-js.
 *
 * @param citations records with a title
 * @returns an entry each, in UTF-8; an empty text for no works
 */
export function toBibtex(citations: readonly Citation[]): string {
  if (citations.length === 0) return '';
  const text = new Cite(citations.map((citation) => prepare(toCsl(citation)))).format('bibtex');
  // citation-js says the address a second time where no publisher is, and LaTeX would trip over its signs.
  return `${text.replace(/^\thowpublished = \{https?:.*\},\n/gmu, '').trimEnd()}\n`;
}

/** An item as BibTeX can hold it: LaTeX’s signs escaped, and a place for each field. */
function prepare(item: CslItem): CslItem {
  const { 'container-title': container, page, ...rest } = item;
  const journal = item.type.startsWith('article') ? 'container-title' : 'collection-title';
  const moved = {
    ...rest,
    ...(container === undefined ? {} : { [journal]: container }),
    ...(typeof page === 'string' ? { page: page.replace(/[–—]/u, '-') } : {}),
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
