import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { Citation } from '../../graph/graph.ts';
import { toCsl, toCslDate } from '../csl.ts';

type Entry = Readonly<Record<string, string | readonly (string | undefined)[] | undefined>>;

/**
 * Works as RIS. citation-js gives the types and tags; the lines are written here, because it breaks them after
 * 70 characters, in the middle of an address or a word, and cuts ids off after 20.
 *
 * @param citations records with a title
 * @returns a record each, lines ending as RIS asks; an empty text for no works
 */
export function toRis(citations: readonly Citation[]): string {
  const entries = new Cite(citations.map(toCsl)).format('ris', { format: 'object' });
  return citations.map((citation, index) => record({ ...entries[index], ...corrected(citation) })).join('');
}

/**
 * What citation-js leaves out for some types or cuts short: author and day of a newspaper’s article, the site of a
 * page, the publisher of an article, the last page of any.
 */
function corrected({ id, author, publisher, issued, page, 'container-title': container }: Citation): Entry {
  const [first] = (issued && toCslDate(issued)['date-parts']) || [];
  const [year, month, day] = first ?? [];
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const [start, end] = page?.split(/[-–—]/u) ?? [];
  return {
    ID: id,
    ...(author === undefined ? {} : { AU: author.map(nameOf) }),
    ...(container === undefined ? {} : { T2: container }),
    ...(publisher === undefined ? {} : { PB: publisher }),
    ...(year === undefined ? {} : { PY: String(year), DA: `${year}/${two(month)}/${two(day)}/` }),
    ...(start === undefined ? {} : { SP: start, EP: end }),
  };
}

function nameOf(name: NonNullable<Citation['author']>[number]): string {
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
