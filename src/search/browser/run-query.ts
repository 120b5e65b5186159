import { RECORD_TYPES } from '../../model/facets.ts';
import type { RecordType } from '../../model/facets.ts';
import { membersOf } from './facet-sets.ts';
import type { Match, SearchIndex } from './pagefind.ts';
import { begunName, conceptsOf, fold, phraseOf, readNames, wordConcept } from './parse-query.ts';
import type { Concept, Names } from './parse-query.ts';
import { ask, matchesOf, rank } from './ranking.ts';
import type { Ranked } from './ranking.ts';
import { nearestWord, spellingsOf } from './spelling.ts';

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
  const concepts = conceptsOf(query, names);
  const inParagraph = await claimsOfParagraph(index, query);
  if (inParagraph.length > 0 && !concepts.some(({ named }) => named))
    return { ranked: inParagraph, words: { unknown: [], phrase: false } };
  const early = index.claimsOnly ? await glance(index, concepts, names) : [];
  if (early.length > 0) return { ranked: early, words: { unknown: [], phrase: false } };
  const checked = await Promise.all(concepts.map((concept) => check(index, concept, names)));
  const known = checked.flatMap(({ known }) => known ?? []);
  const unknown = checked.flatMap(({ unknown }) => unknown ?? []);
  const wished = unknown.flatMap(({ near }) => (near === undefined ? [] : conceptsOf(near, names)));
  const groups = index.claimsOnly ? [] : await Promise.all(TYPES.map((type) => membersOf(index, { type: [type] })));
  const ranked = await rank(index, known, wished, groups);
  const found = new Set(ranked.map(({ id }) => id));
  return { ranked: [...ranked, ...inParagraph.filter(({ id }) => !found.has(id))], words: { unknown, phrase: false } };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** The claims of the paragraph that a query names as codes do: `P12` has P12a, P12b and so on. */
async function claimsOfParagraph(index: SearchIndex, query: string): Promise<readonly Match[]> {
  const [, source, paragraph] = /^([a-z])(\d{1,3})$/iu.exec(query) ?? [];
  if (!source || !paragraph) return [];
  const codes = LETTERS.map((letter) => `${source.toUpperCase()}${paragraph}${letter}`);
  return (await index.search(null, { filters: { code: { any: codes } }, sort: { order: 'asc' } })).results;
}

/** What can be told of the first claims without the list of words: a word that no claim has is passed over. */
async function glance(index: SearchIndex, concepts: readonly Concept[], names: Names): Promise<readonly Ranked[]> {
  const checked = await Promise.all(concepts.map((concept) => knownAs(index, concept, names)));
  const known = checked.filter((concept) => concept !== undefined);
  return rank(index, known.length > 0 ? known : concepts, []);
}

interface Checked {
  readonly known?: Concept;
  readonly unknown?: Words['unknown'][number];
}

// Alone, the index takes the beginning of a word for the word; between quotation marks it does not.
const hasWord = async (index: SearchIndex, word: string) => (await ask(index, word, true)).size > 0;

/** A concept that some record has, or the thing whose name it begins: “JCP” while one types “JCPOA”. */
async function knownAs(index: SearchIndex, concept: Concept, names: Names): Promise<Concept | undefined> {
  const isSaid = async (named: Concept) => (await matchesOf(index, named)).size > 0;
  if ((concept.named && (await isSaid(concept))) || (await hasWord(index, concept.text))) return concept;
  const begun = begunName(concept.text, names);
  return begun && (await isSaid(begun)) ? begun : undefined;
}

/** Whether any record has a concept, perhaps spelled otherwise, or as the beginning of a word. */
async function check(index: SearchIndex, concept: Concept, names: Names): Promise<Checked> {
  const known = await knownAs(index, concept, names);
  if (known) return { known };
  const has = (word: string) => hasWord(index, word);
  const word = fold(concept.text);
  const words = await index.words();
  if (words.some((other) => other.startsWith(word))) return { known: concept };
  for (const other of spellingsOf(word)) if (await has(other)) return { known: wordConcept(other) };
  const parts = concept.text.split(/[-‐‑]/u).filter(Boolean);
  if (parts.length > 1 && (await Promise.all(parts.map(has))).every(Boolean))
    return { known: wordConcept(parts.join(' ')) };
  return { unknown: { word: concept.text, near: nearestWord(word, words) } };
}
