import type { RecordType } from '../../model/facets.ts';
import type { NameLists } from '../lists.ts';
import type { IndexFilter } from '../record.ts';
import { readWords } from '../word-list.ts';
import type { Beyond } from './beyond.ts';

/** A record as the index gives it back. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** What `encodeFilters` has written. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Match {
  readonly id: string;
  /** How well it fits the words that were searched for; 1 or so for an exact phrase. */
  readonly score: number;
  /** Which words of the content match, counted from 0, split at white space. */
  readonly words: readonly number[];
  readonly data: () => Promise<Fragment>;
}

/** How Pagefind narrows a search: OR inside a filter. An empty `none` narrows nothing but has the values counted. */
export interface SearchOptions {
  readonly filters: Readonly<
    Partial<Record<IndexFilter, { readonly any: readonly string[] } | { readonly none: readonly [] }>>
  >;
  readonly sort?: { readonly order: 'asc' };
}

/** What a search gives back. */
interface Answer {
  readonly results: readonly Match[];
  /** For each filter that the search names: how many matches bear each value. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The part of Pagefind’s raw API that search uses. */
type Search = (term: string | null, options: SearchOptions) => Promise<Answer>;

/** An index, and the lists that lie beside it. */
export interface SearchIndex {
  /** Rejects when the index cannot be loaded; may never settle when a file of it fails: see `watchIndex`. */
  readonly search: Search;
  readonly names: () => Promise<NameLists>;
  /** The indexes that it is made of. */
  readonly parts: () => Promise<readonly IndexPart[]>;
  /** What goes beyond the words; without it, search goes by them alone. */
  readonly beyond?: (() => Promise<Beyond>) | undefined;
}

/** One of the indexes that search asks as one. */
export interface IndexPart {
  /** Whether a record is of it. */
  readonly has: (id: string) => boolean;
  /** Every word that a record of it has; loaded when a query has a word that it does not find. */
  readonly words: () => Promise<readonly string[]>;
}

/** The index in two stages: the claims come first, for they are loaded first. */
export interface StagedIndex {
  /** The claims alone, until the rest is there as well; for what is about to come it waits. */
  readonly claims: () => Promise<SearchIndex | undefined>;
  /** Loads the rest when it is first called. */
  readonly whole: () => Promise<SearchIndex>;
}

interface Pagefind {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Instance;
}

interface Instance {
  readonly search: Search;
  readonly mergeIndex: (folder: string, options: Readonly<Record<string, unknown>>) => Promise<void>;
}

/** How long the rest of the index is waited for before claims are looked for without it, in milliseconds. */
const SOON = 300;

/** How much a match in each field counts beside one in the text; measured by `npm run bench:search`. */
const RANKING = { metaWeights: { title: 2, quotes: 1, aliases: 0.3 } };

/**
 * Loads Pagefind and opens the index of the claims.
 *
 * @param base where the site lies on its host, with a slash at both ends
 * @throws {TypeError} when Pagefind cannot be loaded; a search rejects when the index cannot
 */
export async function openIndex(base: string): Promise<StagedIndex> {
  const folder = `${base}pagefind/`;
  const names = once(() => load<NameLists>(`${folder}names.json`));
  const listOf = (name: string) => once(async () => readWords(await load<string>(`${folder}${name}`)));
  const [claimWords, otherWords] = [listOf('words.json'), listOf('rest/words.json')];
  // Not awaited: the list comes while Pagefind does, and whoever asks for it hears of a failure.
  names().catch(() => undefined);
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // The records bear whole addresses. A search takes a millisecond, less than a worker costs to start.
  const options = { baseUrl: '/', ranking: RANKING };
  const open = () => createInstance({ ...options, noWorker: true });
  const searchIn = (instance: Instance) => remembering((...asked) => instance.search(...asked));
  const claimsIn = (instance: Instance): SearchIndex => ({
    search: searchIn(instance),
    names,
    parts: () => Promise.resolve([{ has: () => true, words: claimWords }]),
  });
  const instance = open();
  const alone = claimsIn(instance);
  // An instance answers nothing until what is merged into it has come: who types on meanwhile needs another.
  const meanwhile = once(() => claimsIn(open()));
  let merging: Promise<true> | undefined;
  const claims = async () => {
    if (!merging) return alone;
    const isMerged = await Promise.race([merging, pause(SOON)]);
    return isMerged ? undefined : meanwhile();
  };
  const whole = once(async (): Promise<SearchIndex> => {
    merging = instance.mergeIndex(`${folder}rest/`, options).then(() => true);
    await merging;
    const merged = searchIn(instance);
    const idsOf = async (type: RecordType) => {
      const { results } = await merged(null, { filters: { type: { any: [type] } }, sort: { order: 'asc' } });
      return results.map(({ id }) => id);
    };
    const parts = once(async () => {
      const isClaim = new Set(await idsOf('claim'));
      return [
        { has: (id: string) => isClaim.has(id), words: claimWords },
        { has: (id: string) => !isClaim.has(id), words: otherWords },
      ];
    });
    const beyond = once(async () => {
      const loaded = import('./beyond.ts');
      const [claims, topics, verdicts] = await Promise.all([idsOf('claim'), idsOf('topic'), idsOf('verdict')]);
      const { openBeyond } = await loaded;
      // The ledger as a whole comes before the verdicts.
      const answers = { topics, ledger: verdicts[0] };
      return openBeyond(base, claims, answers, {
        translations: () => load(`${folder}translations.json`),
        // Imported here: a part that imports others imports the script of every page too, and Firefox calls it an
        // error to preload that once more.
        transliterator: async () => (await import('@sindresorhus/transliterate')).default,
      });
    });
    return { search: merged, names, parts, beyond };
  });
  return { claims, whole };
}

/**
 * A search that asks for everything once, since most of a query stays as one types on. It remembers failures too: who
 * meets one opens the index anew.
 */
export function remembering(search: Search): Search {
  const memory = new Map<string, Promise<Answer>>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const answer = memory.get(key) ?? search(...asked);
    memory.set(key, answer);
    return answer;
  };
}

async function load<Content>(address: string): Promise<Content> {
  // The name stays when the content changes.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address} did not come: ${response.status}`);
  return (await response.json()) as Content;
}

/** Resolves after a while, in milliseconds. */
export function pause(duration: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, duration));
}

function once<Result extends object>(make: () => Result): () => Result {
  let made: Result | undefined;
  return () => (made ??= make());
}
