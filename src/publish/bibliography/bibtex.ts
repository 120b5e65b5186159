import { joined, noteOf, oneLine, versionOf } from './csl-item.ts';
import type { CslDate, CslItem, CslName } from './csl-item.ts';

/**
 * The entry types of biblatex for what is no `@online`, which alone keeps the day of a page wherever it is read; from
 * its manual, “Entry Types”, and what pandoc and Zotero’s translators take each for.
 */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  bill: 'legislation',
  book: 'book',
  chapter: 'incollection',
  classic: 'book',
  collection: 'collection',
  entry: 'inreference',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  motion_picture: 'movie',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  personal_communication: 'letter',
  regulation: 'legislation',
  report: 'report',
  review: 'article',
  'review-book': 'article',
  software: 'software',
  song: 'music',
  speech: 'unpublished',
  standard: 'standard',
  thesis: 'thesis',
};
const SUBTYPES: Readonly<Record<string, string>> = { 'article-magazine': 'magazine', 'article-newspaper': 'newspaper' };

/** In which fields an entry of each type tells what it appeared in, and who published it. */
const PLACES: Readonly<Record<string, readonly [container: string, publisher: string]>> = {
  article: ['journal', 'publisher'],
  book: ['series', 'publisher'],
  booklet: ['series', 'howpublished'],
  collection: ['series', 'publisher'],
  incollection: ['booktitle', 'publisher'],
  inproceedings: ['booktitle', 'publisher'],
  inreference: ['booktitle', 'publisher'],
  jurisdiction: ['journal', 'organization'],
  legislation: ['journal', 'organization'],
  letter: ['journal', 'organization'],
  movie: ['series', 'publisher'],
  music: ['series', 'publisher'],
  online: ['journal', 'organization'],
  patent: ['series', 'organization'],
  phdthesis: ['series', 'school'],
  report: ['series', 'institution'],
  software: ['series', 'publisher'],
  standard: ['series', 'organization'],
  techreport: ['series', 'institution'],
  thesis: ['series', 'institution'],
  unpublished: ['journal', 'howpublished'],
};
/** Types of which container, genre and number are printed as they are told; of others a note tells them. */
const TOLD = new Set([
  ...['article', 'book', 'collection', 'incollection', 'inproceedings', 'inreference'],
  ...['phdthesis', 'report', 'techreport', 'thesis'],
]);

/** Types that BibTeX has too, by what they ask for besides an author, a title and a year. */
const OLD_TYPES: Readonly<Record<string, readonly (keyof CslItem)[]>> = {
  article: ['container-title'],
  book: ['publisher'],
  incollection: ['container-title', 'publisher'],
  inproceedings: ['container-title'],
  report: ['publisher'],
  thesis: ['publisher'],
};
/** What it calls those that it calls otherwise. */
const OLD_NAMES: Readonly<Record<string, string>> = { report: 'techreport', thesis: 'phdthesis' };

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
  // LaTeX has no such sign in most fonts.
  '\u2011': '-',
};

/**
 * CSL items as BibLaTeX, which pandoc, Zotero and JabRef read too.
 *
 * @param items items with a title
 * @returns an entry each, in UTF-8; an empty text for no items
 */
export function toBiblatex(items: readonly CslItem[]): string {
  return items.map((item) => entryOf(item, typeOf(item))).join('\n');
}

/**
 * CSL items as BibTeX by the types of its standard styles, each with the fields that its type requires: R’s `bibtex`
 * leaves every other entry out. They have no type for a page, and none for an article by nobody known.
 *
 * @param items items with a title
 * @returns an entry each, in UTF-8; an empty text for no items
 */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map((item) => entryOf(item, bibtexTypeOf(item))).join('\n');
}

/** The type of an entry of BibLaTeX; an article without a journal would stand “in” nothing. */
function typeOf({ type, 'container-title': container }: CslItem): string {
  const known = TYPES[type] ?? 'online';
  return known === 'article' && !container ? 'online' : known;
}

function bibtexTypeOf(item: CslItem): string {
  if (!item.author || !item.issued?.['date-parts']) return 'misc';
  const type = typeOf(item);
  const isWhole = OLD_TYPES[type]?.every((field) => item[field] !== undefined) ?? false;
  return isWhole ? (OLD_NAMES[type] ?? type) : 'misc';
}

function entryOf(item: CslItem, type: string): string {
  const lines = Object.entries(fieldsOf(item, type)).flatMap(([name, value]) =>
    value === undefined ? [] : [`\t${name} = ${name === 'month' ? value : `{${value}}`},\n`],
  );
  return `@${type}{${item.id},\n${lines.join('')}}\n`;
}

/**
 * The fields of an entry in the order in which they are written, each as LaTeX reads it. biblatex, pandoc and Zotero
 * take `date`; BibTeX and R know `year` and `month` alone, bibutils `day` besides.
 */
function fieldsOf(item: CslItem, type: string): Record<string, string | undefined> {
  // Of a span of months or days, only what both ends share; `date` has it whole.
  const [[year, month, day] = [], last] = item.issued?.['date-parts'] ?? [];
  const isSpan = last !== undefined;
  const isArticle = type === 'article';
  const years = isSpan && last[0] !== year ? `${String(year)}--${String(last[0])}` : text(year);
  const place = type === 'misc' ? versionOf(item) : TOLD.has(type) ? undefined : placeOf(item, type);
  return {
    author: item.author?.map(nameOf).join(' and '),
    title: titled(item.title),
    ...placesOf(item, type),
    entrysubtype: SUBTYPES[item.type],
    eventtitle: titled(item['event-title']),
    eventdate: dated(item['event-date']),
    venue: text(item['event-place']),
    // An entry of `@misc` has it in `howpublished`.
    type: type === 'misc' ? undefined : text(item.genre),
    eid: isArticle ? text(item.number) : undefined,
    number: text(isArticle ? item.issue : item.number),
    volume: text(item.volume),
    // Two hyphens are a dash to LaTeX.
    pages: text(sectionOf(item)) ?? text(item.page)?.replace(/[-–—]/u, '--'),
    date: dated(item.issued),
    year: years,
    // The macro is what every style knows.
    month: month === undefined || isSpan ? undefined : MONTHS[month - 1],
    day: isSpan ? undefined : text(day),
    // As `language`, biblatex would print it.
    langid: babelName(item.language),
    version: text(item.version),
    note: text(joined([place, noteOf(item)], '. ')),
    url: item.URL && verbatim(item.URL),
    urldate: dated(item.accessed),
  };
}

function placesOf(item: CslItem, type: string): Record<string, string | undefined> {
  const { publisher, 'collection-title': series, 'container-title': container = series } = item;
  const [within, by] = PLACES[type] ?? [];
  if (!within || !by) return { howpublished: text(joined([placeOf(item, type), publisher], ', ')) };
  return {
    [within]: type === 'article' ? text(container) : titled(container),
    [by]: publisher && grouped(publisher, /\sand\s/iu),
  };
}

/** What biblatex leaves out of most entries: “115-44, 131 Stat. 886” behind the type of a law, “Press statement”. */
function placeOf(item: CslItem, type: string): string | undefined {
  const { number, volume, page, 'collection-title': series, 'container-title': container = series } = item;
  const at = volume ? [volume, container, sectionOf(item) ?? page] : [container];
  const genre = type === 'legislation' ? undefined : item.genre;
  return joined([joined([genre, number], ' '), joined(at, ' ')], ', ');
}

/** The section of a law, which laws are cited by in the place of a page. */
function sectionOf({ section }: CslItem): string | undefined {
  return section && `§ ${section}`;
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : escaped(String(value));
}

/** A word, or a part of one with a hyphen, whose other part a style may well raise. */
const WORD = /([\p{L}\p{N}]+(?:[.’'][\p{L}\p{N}]+)*)/u;

/** A title, in which no style changes the letters of a word that has a capital: it is written as the record has it. */
function titled(value: string | undefined): string | undefined {
  // An accent that stands apart from its letter would end the word.
  return value
    ?.normalize('NFC')
    .split(WORD)
    .map((part) => (/\p{Lu}/u.test(part) ? `{${escaped(part)}}` : escaped(part)))
    .join('');
}

function nameOf(name: CslName): string {
  if (!('family' in name)) return `{${escaped(name.literal)}}`;
  return name.given
    ? [name.family, name.given].map((part) => grouped(part, /,|\sand\s/iu)).join(', ')
    : `{${escaped(name.family)}}`;
}

/** A name, or a part of one, as one where BibTeX would take what stands in it for what stands between two. */
function grouped(value: string, between: RegExp): string {
  return between.test(` ${value} `) ? `{${escaped(value)}}` : escaped(value);
}

/** A date as biblatex takes it, by EDTF. */
function dated({ 'date-parts': dates, circa }: CslDate = {}): string | undefined {
  const days = dates?.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  return days && days.join('/') + (circa ? '~' : '');
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** What babel calls a language: its English name. */
function babelName(language = ''): string | undefined {
  const [, code] = /^([a-z]{2,3})(?:-|$)/u.exec(language) ?? [];
  const name = code && LANGUAGES.of(code)?.toLowerCase();
  return name === code ? undefined : text(name);
}

/** A text as LaTeX shows it: an empty group parts two signs that it would take for a dash or a quotation mark. */
function escaped(value: string): string {
  return oneLine(value)
    .replaceAll(/[\\~^<>|&%$#_{}\u2011]/gu, (sign) => COMMANDS[sign] ?? `\\${sign}`)
    .replaceAll(/(?<=([-'`,<>]))\1|(?<=[?!])`/gu, '{}$&');
}

/** An address, which BibTeX’s programs take as it stands, but for a `$`, with which some begin a formula. */
function verbatim(address: string): string {
  return address.replaceAll(/[{}\\$\s]/gu, encodeURIComponent);
}
