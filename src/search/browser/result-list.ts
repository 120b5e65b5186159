import { RECORD_TYPES } from '../../model/facets.ts';
import { el } from '../../browser/dom.ts';
import type { ClaimHit } from './hits.ts';
import { addressOf, renderCount, renderHit, renderHits } from './result-item.ts';
import type { Answer, Found, Group } from './search.ts';

/**
 * The hits by what they are, claims first, each group with a button for more where there is more.
 *
 * @param query what was searched for; the hits carry it to their pages
 */
export function renderFound({ groups, named, answer }: Found, query: string): Node[] {
  return [
    ...(answer ? [renderAnswer(answer)] : []),
    ...named.map((hit) => renderNamed(hit, query)),
    ...groups.map((group) => renderGroup(group, query)),
  ];
}

/** What answers as a whole, never cut. */
export function renderAnswer({ title, text, url }: Answer): HTMLElement {
  const name = el('a', { href: url }, title);
  return el('section', { class: 'answer', 'aria-label': 'Answer' }, el('p', {}, name, `: ${text}`));
}

function renderNamed(hit: ClaimHit, query: string): HTMLElement {
  const go = el('a', { class: 'go', href: addressOf(hit, query) }, `Go to claim ${hit.code}`);
  return el('section', { class: 'named', 'aria-label': `Claim ${hit.code}` }, renderHit(hit, query), el('p', {}, go));
}

function renderGroup(group: Group, query: string): HTMLElement {
  const { type } = group;
  const { label } = RECORD_TYPES[type];
  const { count, hits } = renderCount(group);
  const left = group.total - hits.length;
  const more = el('button', { type: 'button', 'data-more': type }, `Show more ${label.toLowerCase()} (${left} left)`);
  return el(
    'section',
    { 'data-group': type, 'aria-label': label },
    el('h2', {}, `${label} `, count),
    renderHits(hits, query),
    ...(left > 0 ? [el('p', { class: 'more' }, more)] : []),
  );
}
