import { DISPUTED_BY, QUERY, RECORD_TYPES } from '../../model/facets.ts';
import { el, inLetters } from '../../browser/dom.ts';
import { chooseButton } from '../../chosen/button.ts';
import type { ForeignLanguage } from '../../model/foreign.ts';
import { createRoutes } from '../../model/routes.ts';
import type { ClaimLink } from '../record.ts';
import type { ClaimHit, Hit, OtherHit } from './hits.ts';
import type { Run } from './excerpt.ts';
import type { Answer, Group } from './search.ts';
import { shardOf } from './shards.ts';

const BASE = import.meta.env.SHARDS ? createRoutes(import.meta.env.BASE_URL).home() : '';

/**
 * Where a hit leads: to its page, which marks there what was searched for. It is for hits alone: no address that is
 * offered for copying bears a query.
 */
export function addressOf({ url }: Pick<Hit, 'url'>, query: string): string {
  const asked = String(new URLSearchParams({ [QUERY]: query.trim() }));
  return query.trim() === '' ? url : url.replace(/#|$/u, (end) => `?${asked}${end}`);
}

/** What is said of a hit that has none of the words. */
const CLOSE_IN_MEANING = 'close in meaning';

/** The name of a group and how many hits it has; where all are close in meaning it says so, and `hits.css` lets no hit repeat it. */
export function nameOf({ type, total, byMeaning }: Group): (Node | string)[] {
  const more = byMeaning ? [', ', el('span', { class: 'by-meaning' }, CLOSE_IN_MEANING)] : [];
  return [`${RECORD_TYPES[type].label} `, el('span', { class: 'count' }, String(total), ...more)];
}

/** What answers as a whole, never cut. */
export function renderAnswer({ title, text, url }: Answer): HTMLElement {
  const name = el('a', { href: url }, title);
  return el('section', { class: 'answer', 'aria-label': 'Answer' }, el('p', {}, name, `: ${text}`));
}

/** A hit, with links in it, and a claim with a button that chooses it. A claim looks as it does on every page: `components/claim/ClaimItem.astro` is its twin. */
export function renderHit(hit: Hit, query: string): HTMLElement {
  const address = addressOf(hit, query);
  return hit.type === 'claim' ? renderClaim(hit, address) : renderOther(hit, address);
}

/** Hits one below the other, whatever they are. */
export function renderHits(hits: readonly Hit[], query: string): HTMLElement {
  const items = hits.map((hit) => el('li', {}, renderHit(hit, query)));
  return el('ol', { class: 'plain hits', role: 'list' }, ...items);
}

function renderClaim(hit: ClaimHit, address: string): HTMLElement {
  const { statement, kind, hedge, modal, language, details, paragraphs, disputedBy } = hit;
  const items = [
    el('span', { class: 'kind' }, kind),
    ...(hedge || modal
      ? [
          el(
            'span',
            {},
            hedge ?? '',
            ' ',
            ...(modal ? [el('span', { class: 'modal', ...language?.attributes }, `“${modal}”`)] : []),
          ),
        ]
      : []),
    ...details.map((text) => el('span', {}, text)),
    ...paragraphs.map(({ number, url }) =>
      el('span', {}, el('a', { href: url, 'aria-label': `paragraph ${number}` }, `¶ ${number}`)),
    ),
    ...(hit.byMeaning ? [el('span', { class: 'by-meaning' }, CLOSE_IN_MEANING)] : []),
    ...(disputedBy.length > 0 ? [el('span', {}, renderDispute(disputedBy))] : []),
    // The list of chosen claims is of one shard.
    ...(import.meta.env.SHARDS && shardOf(hit.url, BASE) !== undefined ? [] : [chooseButton(hit.code)]),
  ];
  return el(
    'div',
    { class: 'claim' },
    el('p', { class: 'statement' }, renderCode(hit, address), ' ', ...renderRuns(statement)),
    el('div', { class: 'line' }, ...apart(items)),
  );
}

function renderOther(
  { title, language, excerpt: { runs, cutBefore, cutAfter }, within, byMeaning }: OtherHit,
  address: string,
): HTMLElement {
  return el(
    'div',
    { class: 'hit' },
    el(
      'p',
      { class: 'hit-title' },
      el('a', { href: address }, el('bdi', { ...language?.attributes }, ...renderRuns(title))),
    ),
    ...(within ? [renderWithin(within)] : []),
    ...(byMeaning ? [el('p', { class: 'line' }, el('span', { class: 'by-meaning' }, CLOSE_IN_MEANING))] : []),
    el(
      'p',
      { class: 'excerpt' },
      ...(cutBefore ? [renderCut('… ')] : []),
      ...renderRuns(runs, language),
      ...(cutAfter ? [renderCut(' …')] : []),
    ),
  );
}

/** That something is left out is seen; it is no word to be heard. */
function renderCut(sign: string): HTMLElement {
  return el('span', { 'aria-hidden': 'true' }, sign);
}

function renderWithin({ mark, name, place }: NonNullable<OtherHit['within']>): HTMLElement {
  const sign = el('span', { class: `mark mark-${mark}`, 'aria-hidden': 'true' });
  return el('p', { class: `line mark-${mark}` }, ...apart([el('span', {}, sign, name), el('span', {}, place)]));
}

/** Labels with a blank between them, for whoever copies them: what is drawn there is no text. */
function apart(labels: readonly HTMLElement[]): (HTMLElement | string)[] {
  return labels.flatMap((label, index) => (index === 0 ? [label] : [' ', label]));
}

function renderDispute(claims: readonly ClaimLink[]): HTMLElement {
  return el('span', { class: 'disputed' }, DISPUTED_BY, ...claims.flatMap((claim) => [' ', renderCode(claim)]));
}

function renderCode({ code, title, url, mark }: ClaimLink, href = url): HTMLElement {
  return el('a', { class: `ref mark-${mark}`, href, 'aria-label': `${code}: ${title}` }, code);
}

/** @param language of names that may stand in it, which their letters tell from ours */
function renderRuns(runs: readonly Run[], language?: ForeignLanguage): (Node | string)[] {
  return runs.flatMap(({ text, marked }) => {
    const parts = inLetters(text, language);
    return marked ? [el('mark', {}, ...parts)] : parts;
  });
}
