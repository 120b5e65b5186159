import { el } from '../../browser/dom.ts';
import type { Notice } from './run-query.ts';

/** What a reader is to know of how a query was understood, a line each; `data-query` says what a button searches for. */
export function renderNotices(query: string, notices: readonly Notice[]): HTMLElement[] {
  return notices.map((notice) => {
    if (notice.kind === 'phrase') return el('p', {}, 'Searched as an exact phrase.');
    const { word, suggestion } = notice;
    if (suggestion === undefined) return el('p', {}, `No page has “${word}”.`);
    const nearer = replaceWord(query, word, suggestion);
    const button = el('button', { type: 'button', class: 'near', 'data-query': nearer }, suggestion);
    return el('p', {}, `No page has “${word}”; did you mean “`, button, '”?');
  });
}

/**
 * A query with one of its words exchanged; what stands around that word stays.
 *
 * @param word as it stands in the query, in whatever case
 * @returns the other word alone when the query does not have the word
 */
export function replaceWord(query: string, word: string, other: string): string {
  const parts = query.split(/(\s+)/u);
  const at = parts.findIndex((part) => bare(part).toLowerCase() === bare(word).toLowerCase());
  const part = parts[at];
  return part === undefined
    ? other
    : parts
        .with(
          at,
          part.replace(bare(part), () => other),
        )
        .join('');
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
