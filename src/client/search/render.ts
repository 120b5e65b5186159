import { RECORD_TYPES } from '../../model/facets.ts';
import { el } from './dom.ts';
import type { ClaimHit, CodeLink, Hit, OtherHit } from './hits.ts';
import type { Found, Group } from './search.ts';
import type { Excerpt, Run } from './words.ts';

/**
 * The hits by what they are, claims first, each group with a button for more where there is more.
 * A claim looks as it does on every page: `components/ClaimItem.astro` is its twin.
 */
export function renderFound({ groups, named }: Found): Node[] {
  return [...(named ? [renderNamed(named)] : []), ...groups.map(renderGroup)];
}

function renderNamed(hit: ClaimHit): HTMLElement {
  const go = el('a', { class: 'go', href: hit.url }, `Go to claim ${hit.code}`);
  return el('section', { class: 'named', 'aria-label': `Claim ${hit.code}` }, renderClaim(hit), el('p', {}, go));
}

function renderGroup({ type, total, hits }: Group): HTMLElement {
  const { label } = RECORD_TYPES[type];
  const left = total - hits.length;
  const list = el('ol', { class: 'plain hits' }, ...hits.map((hit) => el('li', {}, renderHit(hit))));
  const more = el('button', { type: 'button', 'data-more': type }, `Show more ${label.toLowerCase()} (${left} left)`);
  return el(
    'section',
    { 'data-group': type, 'aria-label': label },
    el('h2', {}, `${label} `, el('span', { class: 'count' }, String(total))),
    list,
    ...(left > 0 ? [el('p', { class: 'more' }, more)] : []),
  );
}

function renderHit(hit: Hit): HTMLElement {
  return hit.type === 'claim' ? renderClaim(hit) : renderOther(hit);
}

function renderClaim(hit: ClaimHit): HTMLElement {
  const { statement, kind, strength, strengthLabel, modal, told, paragraphs, disputedBy } = hit;
  const places = paragraphs.map(({ number, url }) =>
    el('span', {}, el('a', { href: url, 'aria-label': `¶ ${number}: the paragraph` }, `¶ ${number}`)),
  );
  return el(
    'div',
    { class: 'claim' },
    el('p', { class: 'statement' }, renderCode(hit), ' ', ...renderRuns(statement)),
    el(
      'div',
      { class: 'line' },
      el('span', { class: 'kind' }, kind),
      el(
        'span',
        { class: 'strength' },
        el('span', { class: `gauge gauge-${strength}`, 'aria-hidden': 'true' }),
        el('span', { class: `sure-${strength}` }, strengthLabel),
        ...(modal ? [el('span', { class: 'modal' }, `“${modal}”`)] : []),
      ),
      ...told.map((text) => el('span', {}, text)),
      ...places,
      ...(disputedBy.length > 0
        ? [el('span', { class: 'disputed' }, 'disputed by ', ...spaced(disputedBy.map(renderCode)))]
        : []),
    ),
  );
}

function renderOther({ url, title, excerpt, within }: OtherHit): HTMLElement {
  return el(
    'div',
    { class: 'hit' },
    el('p', { class: 'hit-title' }, el('a', { href: url }, ...renderRuns(title))),
    ...(within ? [renderWithin(within)] : []),
    el('p', { class: 'excerpt' }, ...renderExcerpt(excerpt)),
  );
}

function renderWithin({ mark, name, span }: NonNullable<OtherHit['within']>): HTMLElement {
  const sign = el('span', { class: `mark mark-${mark}`, 'aria-hidden': 'true' });
  return el('p', { class: `line mark-${mark}` }, el('span', {}, sign, name), el('span', {}, `¶ ${span}`));
}

function renderCode({ code, title, url, mark }: CodeLink): HTMLElement {
  return el('a', { class: `ref mark-${mark}`, href: url, 'aria-label': `${code}: ${title}` }, code);
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
