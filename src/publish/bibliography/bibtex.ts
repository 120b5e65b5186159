import { notesOf, oneLine } from './csl-item.ts';
import type { CslDate, CslItem, CslName } from './csl-item.ts';

/** The types that are no `@misc`. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  report: 'techreport',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What LaTeX takes for more than a sign. BibTeX counts braces, escaped or not: a command keeps an entry balanced. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/**
 * CSL items as BibTeX.
 *
 * @param items items with a title
 * @returns an entry each, in UTF-8; an empty text for no items
 */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map(entryOf).join('\n');
}

function entryOf(item: CslItem): string {
  const type = TYPES[item.type] ?? 'misc';
  const lines = Object.entries(fieldsOf(item, type)).flatMap(([name, value]) =>
    value === undefined ? [] : [`\t${name} = ${name === 'month' ? value : `{${value}}`},\n`],
  );
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

/** The fields of an entry in the order in which they are written, each as LaTeX reads it. */
function fieldsOf(item: CslItem, type: string): Record<string, string | undefined> {
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const accessed = item.accessed && `[Online; accessed ${isoDate(item.accessed)}]`;
  const whole = titled(item['collection-title'] ?? (type === 'article' ? undefined : item['container-title']));
  return {
    author: item.author?.map(nameOf).join(' and '),
    journal: type === 'article' ? text(item['container-title']) : undefined,
    year: text(year),
    note: text(notesOf(item) ?? accessed),
    number: type === 'techreport' ? text(item.number) : undefined,
    eid: item.type === 'article-journal' ? text(item.number) : undefined,
    pages: text(item.page?.replace(/[-–—]/u, '--')),
    [type === 'techreport' ? 'institution' : 'publisher']: item.publisher && grouped(escaped(item.publisher)),
    title: titled(item.title),
    type: titled(item.genre),
    url: item.URL && verbatim(item.URL),
    volume: text(item.volume),
    // The macro is what every style knows.
    month: month === undefined ? undefined : MONTHS[month - 1],
    day: text(day),
    // What an entry of no other type appeared in.
    [type === 'misc' ? 'howpublished' : 'series']: whole,
    language: text(item.language),
  };
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : escaped(String(value));
}

/** A title, in which no style changes the letters of a word that has a capital behind the first. */
function titled(value: string | undefined): string | undefined {
  return text(value)
    ?.split(/(:\s*)/u)
    .map((part) => part.replaceAll(/(?<=[^\\])\b([a-z]*[A-Z].*?)\b/gu, '{$1}'))
    .join('');
}

function nameOf(name: CslName): string {
  if (!('family' in name)) return `{${escaped(name.literal)}}`;
  return name.given ? grouped(escaped(`${name.family}, ${name.given}`)) : `{${escaped(name.family)}}`;
}

/** One name, where BibTeX would take the word for one between two. */
function grouped(value: string): string {
  return value.includes(' and ') ? `{${value}}` : value;
}

function isoDate({ 'date-parts': [parts = []] = [], literal = '' }: CslDate): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-') || literal;
}

function escaped(value: string): string {
  return oneLine(value).replaceAll(/[\\~^<>|&%$#_{}]/gu, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}

/** An address, which BibTeX’s programs take as it stands. */
function verbatim(address: string): string {
  return address.replaceAll(/[{}\\\s]/gu, encodeURIComponent);
}
