import type { RecordType } from '../../model/facets.ts';
import { inTime } from '../../browser/in-time.ts';
import type { NameLists, Translations } from '../lists.ts';
import type { IndexFilter } from '../record.ts';
import { readWords } from '../word-list.ts';
import type { Beyond } from './beyond.ts';
import { filterValues } from './filter-values.ts';
import { DamagedFile, fetchIndexFile } from './index-watch.ts';
import { PATIENCE, load } from './load.ts';
import type { Help } from './load.ts';
import { fetchOfShard, shardOf } from './shards.ts';

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

/** Which filters a search has Pagefind load. It knows no value of any, so that it narrows nothing: see `filter-values.ts`. */
export interface SearchOptions {
  readonly filters: Readonly<Partial<Record<IndexFilter, { readonly any: readonly string[] }>>>;
}

/** What a search gives back. */
interface Answer {
  readonly results: readonly Match[];
}

/** The part of Pagefind’s raw API that search uses. Without a term it finds all, in the order of the content. */
export type Search = (term: string | null, options: SearchOptions) => Promise<Answer>;

/** An index, and the lists that lie beside it. */
export interface SearchIndex {
  /** Rejects when the index cannot be loaded; may never settle when a file of it fails: see `watchIndex`. */
  readonly search: Search;
  /** No names where they do not come. */
  readonly names: () => Promise<NameLists>;
  /** What did not come when it was asked for. */
  readonly lost: ReadonlySet<Help>;
  /** The indexes that it is made of. */
  readonly parts: readonly IndexPart[];
  /** What goes beyond the words; without it, search goes by them alone. */
  readonly beyond?: (() => Promise<Beyond | undefined>) | undefined;
}

/** One of the indexes that search asks as one. */
export interface IndexPart {
  /** Whether its records are claims. */
  readonly isOfClaims: boolean;
  /** Whether a record is of it. */
  readonly has: (id: string) => boolean;
  /** Every word that a record of it has; loaded when a query has a word that it does not find. None where it does not come. */
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
  /** Has it ask for its files so from now on; see `pack.ts`. */
  readonly fetchBy: (given: (address: string) => Promise<Response>) => void;
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

/** What a search knows of names where their list does not come. */
const NO_NAMES: NameLists = { names: [], hasLedger: false, sources: [] };

/** An archive’s index in its two stages, and the lists beside it. */
interface Archive {
  /** Where it lies on its host. */
  readonly base: string;
  readonly folders: readonly [claims: string, rest: string];
  readonly names: () => Promise<NameLists>;
  readonly parts: readonly [claims: IndexPart, rest: IndexPart];
  readonly translations: () => Promise<readonly Translations[]>;
}

/**
 * Loads Pagefind and opens the index of the claims.
 *
 * @param base where the site lies on its host, with a slash at both ends
 * @param shards where other shards lie whose indexes are searched with it, once it is whole
 * @throws {DamagedFile} when the host has no Pagefind, or another
 * @throws {TypeError} when the host does not answer; a search rejects when the index cannot be loaded
 */
export async function openIndex(base: string, shards: readonly string[] = []): Promise<StagedIndex> {
  const lost = new Set<Help>();
  /** What helps, loaded once it is asked for; what else there is where it does not come. */
  const helping = <Content, Else>(help: Help, loading: () => Promise<Content>, otherwise: Else) =>
    once(async (): Promise<Content | Else> => {
      // A file may come empty.
      const content = await loading().catch(() => undefined);
      if (content !== undefined) return content;
      lost.add(help);
      return otherwise;
    });
  const listOf = <Content>(address: string) => load(address, (response) => response.json() as Promise<Content>);
  const archiveAt = (place: string): Archive => {
    const folder = `${place}pagefind/`;
    const rest = `${folder}rest/`;
    const partOf = (at: string, isOfClaims: boolean): IndexPart => ({
      isOfClaims,
      has: (id) => id.startsWith(at) && (!isOfClaims || !id.startsWith(rest)),
      words: helping('words', async () => readWords(await listOf<string>(`${at}words.json`)), []),
    });
    return {
      base: place,
      folders: [folder, rest],
      names: helping('names', () => listOf<NameLists>(`${folder}names.json`), NO_NAMES),
      parts: [partOf(folder, true), partOf(rest, false)],
      translations: () => listOf(`${folder}translations.json`),
    };
  };
  const own = archiveAt(base);
  const [folder] = own.folders;
  // The list comes while Pagefind does.
  void own.names();
  const { createInstance, fetchBy } = await loadPagefind(`${folder}pagefind.js`);
  fetchBy((address) => {
    const shard = import.meta.env.SHARDS ? shardOf(address, base, shards) : undefined;
    return shard === undefined ? fetchIndexFile(address) : fetchOfShard(address, shard);
  });
  // The records bear whole addresses. A search takes a millisecond, less than a worker costs to start.
  const options = { baseUrl: '/', ranking: RANKING };
  const open = () => createInstance({ ...options, basePath: folder, noWorker: true });
  const searchIn = (instance: Instance) => remembering((...asked) => instance.search(...asked));
  const claimsIn = (instance: Instance): SearchIndex => ({
    search: searchIn(instance),
    names: own.names,
    lost,
    parts: [own.parts[0]],
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
    const archives = [own, ...shards.map(archiveAt)];
    const [, ...others] = archives.flatMap(({ folders }) => folders);
    merging = Promise.all(others.map((other) => instance.mergeIndex(other, options))).then(() => true);
    await merging;
    const merged = searchIn(instance);
    const idsOf = async (type: RecordType, { folders: [place] }: Archive) => {
      const ids = (await filterValues(merged, 'type')).get(type) ?? [];
      return [...ids].filter((id) => id.startsWith(place));
    };
    const program = helping(
      'meaning',
      async () => (await inTime(import('./beyond.ts'), PATIENCE)).openBeyond,
      undefined,
    );
    const beyond = once(async () => {
      const opening = program();
      const compared = await Promise.all(
        archives.map(async (archive) => {
          const [claims, topics, verdicts] = await Promise.all(
            (['claim', 'topic', 'verdict'] as const).map((type) => idsOf(type, archive)),
          );
          // The ledger as a whole comes before the verdicts.
          return { base: archive.base, claims: claims ?? [], topics: topics ?? [], ledger: verdicts?.[0] };
        }),
      );
      const openBeyond = await opening;
      return openBeyond?.(compared, {
        translations: async () => (await Promise.all(archives.map((it) => it.translations()))).flat(),
        // Imported here: a part that imports others imports the script of every page too, and Firefox calls it an
        // error to preload that once more.
        transliterator: async () => (await inTime(import('@sindresorhus/transliterate'), PATIENCE)).default,
      });
    });
    const joined = async () => {
      const lists = await Promise.all(archives.map((it) => it.names()));
      return (await program()) ? (await import('./beyond.ts')).joinNames(lists) : own.names();
    };
    const names = import.meta.env.SHARDS ? once(joined) : own.names;
    return { search: merged, names, lost, parts: archives.flatMap(({ parts }) => parts), beyond };
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

async function loadPagefind(address: string): Promise<Pagefind> {
  const program = await (import(/* @vite-ignore */ address) as Promise<Partial<Pagefind>>).catch(async () => {
    // A program that fails does not tell why: a host that answers at all is within reach.
    await fetch(address, { method: 'HEAD' });
  });
  const { createInstance, fetchBy } = program ?? {};
  if (!createInstance || !fetchBy) throw new DamagedFile(`${address} is no program`);
  return { createInstance, fetchBy };
}

/** Resolves after a while, in milliseconds. */
export function pause(duration: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, duration));
}

function once<Result extends object>(make: () => Result): () => Result {
  let made: Result | undefined;
  return () => (made ??= make());
}
