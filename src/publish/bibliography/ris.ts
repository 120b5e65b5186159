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
  broadcast: ['ELEC', 'M1'],
  dataset: ['ELEC', 'M1'],
  document: ['GEN', 'M1'],
  'entry-encyclopedia': ['CHAP', 'M1'],
  hearing: ['HEAR', 'M1'],
  interview: ['GEN', 'M1'],
  legislation: ['STAT', 'M1'],
  'post-weblog': ['ELEC', 'M1'],
  regulation: ['STAT', 'M1'],
  report: ['RPRT', 'SN'],
  speech: ['ELEC', 'M1'],
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
  const issued = item.issued?.['date-parts']?.[0];
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
    ['SE', item.section],
    ['T2', item['container-title'] ?? item['collection-title']],
    ['DA', slashed(issued)],
    // Behind the date: bibutils takes it for the month of a work that has none yet.
    ['Y2', issued?.length === 1 ? undefined : slashed(item.accessed?.['date-parts']?.[0])],
    ['N1', joined([versionOf(item), noteOf(item)], '. ')],
    ['EP', end],
  ];
  const lines = values.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]));
  return [...lines, 'ER  - ', ''].map((line) => `${line}\r\n`).join('');
}

function nameOf(name: CslName): string {
  return 'family' in name ? [name.family, name.given].filter(Boolean).join(', ') : name.literal;
}

/** A date as RIS has it: year, month and day, known or not, and a stroke behind each. */
function slashed(parts: readonly number[] | undefined): string | undefined {
  return parts && [0, 1, 2].map((at) => `${parts[at]?.toString().padStart(2, '0') ?? ''}/`).join('');
}
