import { RECORD_TYPES } from '../../model/facets.ts';
import { el } from '../../browser/dom.ts';
import type { ClaimHit } from './hits.ts';
import { addressOf, nameOf, renderAnswer, renderHit, renderHits } from './result-item.ts';
import type { Found, Group } from './search.ts';

/**
 * The hits by what they are, claims first, each group with a button for more where there is more.
 * They carry to their pages what is to be marked there.
 */
export function renderFound({ groups, named, answer, answerLate, marks }: Found): Node[] {
  const [first = [], ...others] = [
    ...named.map((hit) => renderNamed(hit, marks)),
    ...groups.map((group) => renderGroup(group, marks)),
  ];
  const whole = answer ? [renderAnswer(answer)] : [];
  return (answerLate ? [first, whole, others] : [whole, first, others]).flat();
}

function renderNamed(hit: ClaimHit, query: string): HTMLElement {
  const go = el('a', { class: 'go', href: addressOf(hit, query) }, `Go to claim ${hit.code}`);
  return el('section', { class: 'named', 'aria-label': `Claim ${hit.code}` }, renderHit(hit, query), el('p', {}, go));
}

function renderGroup(group: Group, query: string): HTMLElement {
  const { type, total, hits } = group;
  const { label } = RECORD_TYPES[type];
  const left = total - hits.length;
  const more = el('button', { type: 'button', 'data-more': type }, `Show more ${label.toLowerCase()} (${left} left)`);
  return el(
    'section',
    { 'data-group': type, 'aria-label': label },
    el('h2', {}, ...nameOf(group)),
    renderHits(hits, query),
    ...(left > 0 ? [el('p', { class: 'more' }, more)] : []),
  );
}
