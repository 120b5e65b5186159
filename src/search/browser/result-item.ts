import { withQuery } from '../highlight/address.ts';
import { DISPUTED_BY } from '../../model/facets.ts';
import { el } from '../../browser/dom.ts';
import type { ClaimLink } from '../record.ts';
import type { ClaimHit, Hit, OtherHit } from './hits.ts';
import type { Excerpt, Run } from './excerpt.ts';

/** How a hit is shown: with links in it, or as an option, which is one link as a whole and holds none. */
export type Form = 'linked' | 'option';

/** Where a hit leads: to its page, which marks there what was searched for. */
export function addressOf({ url }: Hit, query: string): string {
  return withQuery(url, query);
}

/** A hit. A claim looks as it does on every page: `components/claim/ClaimItem.astro` is its twin. */
export function renderHit(hit: Hit, query: string, form: Form = 'linked'): HTMLElement {
  return hit.type === 'claim' ? renderClaim(hit, query, form) : renderOther(hit, query, form);
}

function renderClaim(hit: ClaimHit, query: string, form: Form): HTMLElement {
  const { statement, kind, confidence, modal, details, paragraphs, disputedBy } = hit;
  const places = paragraphs.map(({ number, url }) =>
    el(
      'span',
      {},
      form === 'option'
        ? `¶ ${number}`
        : el('a', { href: url, 'aria-label': `¶ ${number}: the paragraph` }, `¶ ${number}`),
    ),
  );
  return el(
    'div',
    { class: 'claim' },
    el('p', { class: 'statement' }, renderCode(hit, form, addressOf(hit, query)), ' ', ...renderRuns(statement)),
    el(
      'div',
      { class: 'line' },
      el('span', { class: 'kind' }, kind),
      el(
        'span',
        { class: 'strength' },
        el('span', { class: `gauge gauge-${confidence.level}`, 'aria-hidden': 'true' }),
        ' ',
        el('span', { class: `sure-${confidence.level}` }, confidence.label),
        ...(modal ? [' ', el('span', { class: 'modal' }, `“${modal}”`)] : []),
      ),
      ...details.map((text) => el('span', {}, text)),
      ...places,
      ...(disputedBy.length > 0 ? [el('span', {}, renderDispute(disputedBy, form))] : []),
    ),
  );
}

function renderOther(hit: OtherHit, query: string, form: Form): HTMLElement {
  const { title, excerpt, within } = hit;
  const name = renderRuns(title);
  return el(
    'div',
    { class: 'hit' },
    el(
      'p',
      { class: 'hit-title' },
      ...(form === 'option' ? name : [el('a', { href: addressOf(hit, query) }, ...name)]),
    ),
    ...(within ? [renderWithin(within)] : []),
    el('p', { class: 'excerpt' }, ...renderExcerpt(excerpt)),
  );
}

function renderWithin({ mark, name, place }: NonNullable<OtherHit['within']>): HTMLElement {
  const sign = el('span', { class: `mark mark-${mark}`, 'aria-hidden': 'true' });
  return el('p', { class: `line mark-${mark}` }, el('span', {}, sign, name), el('span', {}, place));
}

function renderDispute(codes: readonly ClaimLink[], form: Form): HTMLElement {
  return el('span', { class: 'disputed' }, `${DISPUTED_BY} `, ...spaced(codes.map((it) => renderCode(it, form))));
}

function renderCode({ code, title, url, mark }: ClaimLink, form: Form, href = url): HTMLElement {
  return form === 'option'
    ? el('span', { class: `ref mark-${mark}` }, code)
    : el('a', { class: `ref mark-${mark}`, href, 'aria-label': `${code}: ${title}` }, code);
}

function renderExcerpt({ runs, cutBefore, cutAfter }: Excerpt): (Node | string)[] {
  return [...(cutBefore ? ['… '] : []), ...renderRuns(runs), ...(cutAfter ? [' …'] : [])];
}

function renderRuns(runs: readonly Run[]): (Node | string)[] {
  return runs.map(({ text, marked }) => (marked ? el('mark', {}, text) : text));
}

function spaced(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, index) => (index > 0 ? [' ', node] : [node]));
}
