import { el } from '../browser/dom.ts';
import { FORMAT_NAMES, WORKS_FORMATS } from '../model/routes.ts';
import type { ClaimRecord, Entry } from './claim-record.ts';

/**
 * How to cite claims together, as the box on a claim’s page tells it: their sources, the claims, and files of them for a
 * reference manager.
 *
 * @param name what the files are called, without what tells their format
 */
export function citeChosen(records: readonly ClaimRecord[], name: string): Node[] {
  const json = JSON.stringify(records.flatMap(({ items }) => items));
  const buttons = WORKS_FORMATS.map((format) =>
    el(
      'button',
      { type: 'button', 'data-cite': format, 'aria-label': `${FORMAT_NAMES[format]}: these claims` },
      FORMAT_NAMES[format],
    ),
  );
  return [
    el('p', { class: 'cited' }, 'The sources, whose ideas they are'),
    entryList(
      'the sources',
      records.flatMap(({ source }) => source),
    ),
    el('p', { class: 'cited' }, 'The claims, whose wording is ours'),
    entryList(
      'these claims',
      records.flatMap(({ claim }) => claim),
    ),
    el(
      'div',
      { class: 'citation-files', 'data-name': name, 'data-items': json },
      el('p', {}, 'These claims, for a reference manager: ', ...buttons),
    ),
  ];
}

/** The sources that claims are drawn from, each once, as entries of a bibliography. */
export function sourcesOf(records: readonly ClaimRecord[]): HTMLElement[] {
  return texts(records.flatMap(({ source }) => source));
}

/** Entries of a bibliography by their style, those of one style to be copied together. */
function entryList(of: string, entries: readonly Entry[]): HTMLElement {
  return el(
    'dl',
    {},
    ...[...Map.groupBy(entries, ({ style }) => style)].flatMap(([style, same]) => {
      const id = `chosen-${same[0]?.id ?? ''}`;
      const copy = el('button', { type: 'button', 'data-copy': id, 'aria-label': `Copy: ${of}, ${style}` }, 'Copy');
      return [el('dt', {}, style, ' ', copy), el('dd', { id }, ...texts(same))];
    }),
  );
}

/** What entries say, none twice. */
function texts(entries: readonly Entry[]): HTMLElement[] {
  const different = new Map(entries.map(({ shown }) => [shown.innerHTML, shown]));
  return [...different.values()].map((shown) => el('div', {}, ...document.importNode(shown, true).childNodes));
}
