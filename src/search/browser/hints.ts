import { el } from '../../browser/dom.ts';
import { hints } from './status-text.ts';
import type { Found } from './search.ts';

/**
 * What is to be known about the words of a query, a line each. A nearer word is a button; `data-query`
 * says what it searches for.
 */
export function renderHints(query: string, found: Found): HTMLElement[] {
  return hints(found).map((hint) => {
    const offer = found.words.unknown.find(
      ({ word, near }) => near && hint.includes(`“${word}”`) && hint.includes(`“${near}”`),
    );
    if (!offer?.near) return el('p', {}, hint);
    const at = hint.lastIndexOf(`“${offer.near}”`);
    const button = el(
      'button',
      { type: 'button', class: 'near', 'data-query': replaceWord(query, offer.word, offer.near) },
      offer.near,
    );
    return el('p', {}, hint.slice(0, at + 1), button, hint.slice(at + 1 + offer.near.length));
  });
}

/**
 * A query with one of its words exchanged; what stands around that word stays.
 *
 * @param word as it stands in the query, in whatever case
 * @returns the nearer word alone when the query does not have the word
 */
export function replaceWord(query: string, word: string, near: string): string {
  const parts = query.split(/(\s+)/u);
  const at = parts.findIndex((part) => bare(part).toLowerCase() === bare(word).toLowerCase());
  const part = parts[at];
  if (part === undefined) return near;
  return parts
    .with(
      at,
      part.replace(bare(part), () => near),
    )
    .join('');
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
