import { MEANING_FOLDER, pieceOf, readPiece } from '../meaning/pieces.ts';
import type { StemMeaning } from '../meaning/pieces.ts';
import { stemOf } from '../meaning/words.ts';
import { load } from './load.ts';

/** What is known of a word’s meaning. */
export interface WordMeaning {
  /** How much the word tells, from 0 to 1: the rarer in English, the more. */
  readonly weight: number;
  /** How near records are to it that do not say it, from 0 to 1, by their ids. */
  readonly near: ReadonlyMap<string, number>;
}

/** The meanings of folded words; those that English does not have are missing. */
export type Meaning = (words: readonly string[]) => Promise<ReadonlyMap<string, WordMeaning>>;

/**
 * Opens what the build has written of the words’ meanings. Of a query it loads the pieces of its words.
 *
 * @param base where the site lies on its host, with a slash at both ends
 * @param records ids of the records in the order in which the build has compared them
 * @returns rejects when a piece does not come
 */
export function openMeaning(base: string, records: readonly string[]): Meaning {
  const pieces = new Map<string, Promise<ReadonlyMap<string, StemMeaning>>>();
  const piece = (name: string) => {
    const loading = pieces.get(name) ?? loadPiece(`${base}${MEANING_FOLDER}${name}`);
    pieces.set(name, loading);
    // A later search asks again.
    loading.catch(() => pieces.delete(name));
    return loading;
  };
  return async (words) => {
    const known = await Promise.all(
      words.map(async (word) => {
        const meaning = (await piece(pieceOf(stemOf(word)))).get(stemOf(word));
        if (!meaning) return [];
        const near = new Map(meaning.near.map(({ record, nearness }) => [records[record] ?? '', nearness]));
        return [[word, { weight: meaning.weight, near }] as const];
      }),
    );
    return new Map(known.flat());
  };
}

/** The meanings of words in several archives: what is near a word in any of them is near it. */
export function joinMeanings(meanings: readonly Meaning[]): Meaning {
  const [only, ...others] = meanings;
  if (only && others.length === 0) return only;
  return async (words) => {
    const joined = new Map<string, WordMeaning>();
    for (const known of await Promise.all(meanings.map((meaning) => meaning(words))))
      for (const [word, { weight, near }] of known)
        joined.set(word, { weight, near: new Map([...(joined.get(word)?.near ?? []), ...near]) });
    return joined;
  };
}

const loadPiece = (address: string) =>
  load(address, async (response) => readPiece(new Uint8Array(await response.arrayBuffer())));
