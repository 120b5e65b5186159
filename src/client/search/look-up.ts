import { RECORD_TYPES } from '../../model/facets.ts';
import type { RecordType } from '../../model/facets.ts';
import { membersOf } from './members.ts';
import type { SearchIndex } from './pagefind.ts';
import { conceptsOf, fold, phraseOf, readNames, wordConcept } from './query.ts';
import type { Concept } from './query.ts';
import { ask, matchesOf, rank } from './rank.ts';
import type { Ranked } from './rank.ts';

const TYPES = Object.keys(RECORD_TYPES) as RecordType[];

/** What is to be said about the words of a query. */
export interface Words {
  /** Words that no record has, each with a known one that it may have meant. */
  readonly unknown: readonly { readonly word: string; readonly near: string | undefined }[];
  /** Whether the whole query was looked for as it stands. */
  readonly phrase: boolean;
}

/** The records that a query finds, best first, of all types. */
export interface LookedUp {
  readonly ranked: readonly Ranked[];
  readonly words: Words;
}

/**
 * Looks a query up: every name of a thing for the one that was typed, other forms and spellings of a word,
 * and the nearest known word for one that no record has, which alone leaves no record out.
 *
 * @throws {Error} when the index cannot be loaded
 */
export async function lookUp(index: SearchIndex, query: string): Promise<LookedUp> {
  if (query === '') {
    const { results } = await index.search(null, { filters: {}, sort: { order: 'asc' } });
    return { ranked: results, words: { unknown: [], phrase: false } };
  }
  const phrase = phraseOf(query);
  if (phrase !== undefined) {
    return { ranked: [...(await ask(index, phrase, true)).values()], words: { unknown: [], phrase: true } };
  }
  const names = readNames(await index.names());
  const checked = await Promise.all(conceptsOf(query, names).map((concept) => check(index, concept)));
  const known = checked.flatMap(({ known }) => known ?? []);
  const unknown = checked.flatMap(({ unknown }) => unknown ?? []);
  const wished = unknown.flatMap(({ near }) => (near === undefined ? [] : conceptsOf(near, names)));
  const groups = index.claimsOnly ? [] : await Promise.all(TYPES.map((type) => membersOf(index, { type: [type] })));
  return { ranked: await rank(index, known, wished, groups), words: { unknown, phrase: false } };
}

interface Checked {
  readonly known?: Concept;
  readonly unknown?: Words['unknown'][number];
}

/** Whether any record has a concept, perhaps spelled otherwise, or as the beginning of a word. */
async function check(index: SearchIndex, concept: Concept): Promise<Checked> {
  if (concept.named && (await matchesOf(index, concept)).size > 0) return { known: concept };
  // Alone, the index takes the beginning of a word for the word; between quotation marks it does not.
  const has = async (word: string) => (await ask(index, word, true)).size > 0;
  if (await has(concept.text)) return { known: concept };
  const word = fold(concept.text);
  const [words, { nearestWord, spellingsOf }] = await Promise.all([index.words(), import('./spelling.ts')]);
  if (words.some((other) => other.startsWith(word))) return { known: concept };
  for (const other of spellingsOf(word)) if (await has(other)) return { known: wordConcept(other) };
  const parts = concept.text.split(/[-‐‑]/u).filter(Boolean);
  if (parts.length > 1 && (await Promise.all(parts.map(has))).every(Boolean))
    return { known: wordConcept(parts.join(' ')) };
  return { unknown: { word: concept.text, near: nearestWord(word, words) } };
}
