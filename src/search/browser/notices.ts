import type { SearchState } from '../../model/facets.ts';
import { el } from '../../browser/dom.ts';
import type { Help } from './load.ts';
import type { Notice } from './understand.ts';
import { isEmpty } from './search.ts';
import type { Found } from './search.ts';

/**
 * What the page says about a search, for eyes and screen readers alike.
 *
 * @param found `undefined` when there was nothing to search for
 */
export function statusText(state: SearchState, found: Pick<Found, 'total' | 'partial'> | undefined): string {
  if (!found || isEmpty(state)) return 'Type a word, a name or the code of a claim, or choose what to browse.';
  // A number that changes at once would be announced twice.
  if (found.partial) return 'Loading the rest of the results …';
  const about = state.query ? ` for “${state.query}”` : '';
  const narrowed = Object.values(state.facets).some((values) => values.length > 0);
  if (found.total === 0) {
    return `Nothing found${about}${narrowed ? ' among what is chosen. Take a choice back to search more widely.' : '.'}`;
  }
  return `${found.total} ${found.total === 1 ? 'result' : 'results'}${about}`;
}

/**
 * What a reader is to know of how a query was understood, a line each; `data-query` says what a button searches for.
 * Where nothing is found whatever is chosen, `statusText` has said of words that no page has all that there is to say.
 */
export function renderNotices(
  query: string,
  { notices, total, ranked }: Pick<Found, 'notices' | 'total' | 'ranked'>,
): HTMLElement[] {
  const missing = notices.flatMap((it) => (it.kind === 'unknown' && it.suggestion === undefined ? [it.word] : []));
  const isSaid = total === 0 && ranked.length === 0;
  const none = missing.length > 0 && !isSaid ? [el('p', {}, `No page has the word ${eitherOf(missing)}.`)] : [];
  return [...notices.flatMap((notice) => renderNotice(query, notice)), ...none];
}

const SAID = {
  phrase: (text: string) => `Only pages with “${text}” word for word.`,
  without: (text: string) => `Without pages that have “${text}”.`,
  translated: (text: string) => `Read as: ${text}.`,
} as const;

/** What is said where something did not load that helps. */
const LOST: Readonly<Record<Help, string>> = {
  names: 'Found by the words as they stand: the other names of things did not load.',
  words: 'Not all beginnings of words and misspellings were looked for: a list of words did not load.',
  meaning: 'Found by words alone: what is close in meaning did not load.',
  translations: 'Other languages were not read: the list of their words did not load.',
};

function renderNotice(query: string, notice: Notice): HTMLElement | [] {
  if ('text' in notice) return el('p', {}, SAID[notice.kind](notice.text));
  if (import.meta.env.SHARDS && 'shard' in notice)
    return el('p', {}, `What lies at ${notice.shard} was not searched: its index did not load.`);
  if ('help' in notice) return el('p', {}, LOST[notice.help]);
  if (notice.kind === 'lost') return [];
  if (notice.suggestion === undefined) return [];
  const { word, suggestion } = notice;
  const nearer = replaceWord(query, word, suggestion);
  const button = el('button', { type: 'button', class: 'near', 'data-query': nearer }, suggestion);
  return el('p', {}, `No page has “${word}”; did you mean “`, button, '”?');
}

/** “a”, “b” or “c”. */
function eitherOf(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(Boolean).join(' or ');
}

/**
 * A query with a word exchanged; what stands around that word stays.
 *
 * @param word as it stands in the query, in whatever case
 * @returns the other word alone when the query does not have the word
 */
export function replaceWord(query: string, word: string, other: string): string {
  const parts = query.split(/(\s+)/u);
  const isWord = (part: string) => bare(part).toLowerCase() === bare(word).toLowerCase();
  if (!parts.some(isWord)) return other;
  return parts.map((part) => (isWord(part) ? part.replace(bare(part), () => other) : part)).join('');
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
