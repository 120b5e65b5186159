import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { notesOf } from './csl.ts';
import type { CslItem, CslName } from './csl.ts';

/** What managers take for a law, a speech and data; citation-js writes a court’s case, a record of sound, anything. */
const TYPES: Readonly<Record<string, string>> = {
  legislation: 'STAT',
  regulation: 'STAT',
  speech: 'SLIDE',
  dataset: 'DATA',
};

type Entry = Readonly<Record<string, string | readonly (string | undefined)[] | undefined>>;

/**
 * CSL items as RIS. citation-js gives the types and tags; the lines are written here, because it breaks them after
 * 70 characters, in the middle of an address or a word, and cuts ids off after 20.
 *
 * @param items items with a title
 * @returns a record each, lines ending as RIS asks; an empty text for no items
 */
export function toRis(items: readonly CslItem[]): string {
  const entries = new Cite(items).format('ris', { format: 'object' });
  return items
    .map((item, index) => {
      // Of two dates some readers keep the last, and this is the one with the day; the version stands in the note.
      const { DA: _day, ET: _version, ...entry } = entries[index] ?? {};
      return record({ ...entry, ...corrected(item) });
    })
    .join('');
}

/**
 * What citation-js leaves out for some types or cuts short: author and day of a newspaper’s article, the site of a
 * page, the publisher of an article, what a work calls itself, the version, the last page of any.
 */
function corrected(item: CslItem): Entry {
  const { id, type, author, publisher, genre, issued, page, 'container-title': container } = item;
  const [first] = issued?.['date-parts'] ?? [];
  const [year, month, day] = first ?? [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const [start, end] = page?.split(/[-–—]/u) ?? [];
  const note = notesOf(item);
  return {
    ...(TYPES[type] === undefined ? {} : { TY: TYPES[type] }),
    ID: id,
    ...(author === undefined ? {} : { AU: author.map(nameOf) }),
    ...(container === undefined ? {} : { T2: container }),
    ...(publisher === undefined ? {} : { PB: publisher }),
    ...(year === undefined ? {} : { PY: String(year), DA: `${year}/${two(month)}/${two(day)}/` }),
    ...(genre === undefined ? {} : { M3: genre }),
    ...(note === undefined ? {} : { N1: note }),
    ...(start === undefined ? {} : { SP: start, EP: end }),
  };
}

function nameOf(name: CslName): string {
  return 'family' in name ? [name.family, name.given].filter(Boolean).join(', ') : name.literal;
}

function record({ TY, ...tags }: Entry): string {
  const lines = Object.entries(tags).flatMap(([tag, value]) =>
    [value]
      .flat()
      .filter((one) => one !== undefined)
      .map((one) => `${tag}  - ${one}`),
  );
  return [`TY  - ${String(TY)}`, ...lines, 'ER  - ', ''].map((line) => `${line}\r\n`).join('');
}
