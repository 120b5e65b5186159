import type { CSL_TYPES } from '../../model/csl-types.ts';
import { joined, noteOf, oneLine, versionOf } from './csl-item.ts';
import type { CslItem, CslName } from './csl-item.ts';

/**
 * What managers take an item for, and the tag in which they look for its number. Each type is one that both Zotero and
 * bibutils know: to the latter SLIDE, ENCYC, BLOG, BILL and DATA are nothing, and MPCT is a film to both.
 */
type Kind = readonly [type: string, number: string];

const TYPES: Readonly<Record<string, Kind>> = {
  article: ['JOUR', 'C7'],
  'article-journal': ['JOUR', 'C7'],
  'article-magazine': ['MGZN', 'M1'],
  'article-newspaper': ['NEWS', 'M1'],
  bill: ['STAT', 'M1'],
  book: ['BOOK', 'M1'],
  broadcast: ['ELEC', 'M1'],
  chapter: ['CHAP', 'M1'],
  classic: ['BOOK', 'M1'],
  collection: ['BOOK', 'M1'],
  dataset: ['ELEC', 'M1'],
  document: ['GEN', 'M1'],
  entry: ['CHAP', 'M1'],
  'entry-dictionary': ['CHAP', 'M1'],
  'entry-encyclopedia': ['CHAP', 'M1'],
  event: ['GEN', 'M1'],
  figure: ['ART', 'M1'],
  graphic: ['ART', 'M1'],
  hearing: ['HEAR', 'M1'],
  interview: ['GEN', 'M1'],
  legal_case: ['CASE', 'M1'],
  legislation: ['STAT', 'M1'],
  manuscript: ['UNPB', 'M1'],
  map: ['MAP', 'M1'],
  motion_picture: ['VIDEO', 'M1'],
  musical_score: ['MUSIC', 'M1'],
  pamphlet: ['PAMP', 'M1'],
  'paper-conference': ['CONF', 'M1'],
  patent: ['PAT', 'M1'],
  performance: ['GEN', 'M1'],
  periodical: ['GEN', 'M1'],
  personal_communication: ['PCOMM', 'M1'],
  post: ['ELEC', 'M1'],
  'post-weblog': ['ELEC', 'M1'],
  regulation: ['STAT', 'M1'],
  report: ['RPRT', 'SN'],
  review: ['JOUR', 'M1'],
  'review-book': ['JOUR', 'M1'],
  software: ['COMP', 'M1'],
  song: ['SOUND', 'M1'],
  speech: ['GEN', 'M1'],
  standard: ['GEN', 'M1'],
  thesis: ['THES', 'M1'],
  treaty: ['GEN', 'M1'],
  webpage: ['ELEC', 'M1'],
} satisfies Record<(typeof CSL_TYPES)[number], Kind>;
const OTHER: Kind = ['GEN', 'M1'];

/**
 * CSL items as RIS.
 *
 * @param items items with a title
 * @returns a record each, lines ending as RIS asks and never broken; an empty text for no items
 */
export function toRis(items: readonly CslItem[]): string {
  return items.map(recordOf).join('');
}

function recordOf(item: CslItem): string {
  const [type, number] = TYPES[item.type] ?? OTHER;
  const [first, last] = item.issued?.['date-parts'] ?? [];
  // RIS has no spans: of one it is told what both ends share, and the whole in a note.
  const issued = last ? first?.slice(0, 1) : first;
  const [start, end] = item.page?.split(/[-–—]/u) ?? [];
  const values: [tag: string, value: string | undefined][] = [
    ['TY', type],
    ...(item.author ?? []).map((name): [string, string] => ['AU', nameOf(name)]),
    ['PY', issued?.[0] === undefined ? undefined : String(issued[0])],
    ['ID', item.id],
    ['LA', item.language],
    ['M3', item.genre],
    [number, item.number],
    ['PB', item.publisher],
    ['SP', start],
    ['TI', item.title],
    ['UR', item.URL],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SE', item.section],
    ['T2', item['container-title'] ?? item['collection-title']],
    ['DA', slashed(issued)],
    // Behind the date: bibutils takes it for the month of a work that has none yet.
    ['Y2', issued?.length === 1 ? undefined : slashed(item.accessed?.['date-parts']?.[0])],
    ['N1', joined([versionOf(item), spanOf(item), noteOf(item)], '. ')],
    ['EP', end],
  ];
  const lines = values.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [...lines, 'ER  - ', ''].map((line) => `${line}\r\n`).join('');
}

/** A date of two ends in words, for a record that holds the first year alone. */
function spanOf({ issued }: CslItem): string | undefined {
  const days = issued?.['date-parts']?.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  return days && days.length > 1 ? `Dated ${days.join('/')}` : undefined;
}

function nameOf(name: CslName): string {
  return 'family' in name ? [name.family, name.given].filter(Boolean).join(', ') : name.literal;
}

/** A date as RIS has it: year, month and day, known or not, and a stroke behind each. */
function slashed(parts: readonly number[] | undefined): string | undefined {
  return parts && [0, 1, 2].map((at) => `${parts[at]?.toString().padStart(2, '0') ?? ''}/`).join('');
}
