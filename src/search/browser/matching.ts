import { fold } from '../../model/fold.ts';
import { isLightWord } from '../light-words.ts';
import type { Match, SearchIndex } from './pagefind.ts';
import type { Concept } from './parse-query.ts';

/** How a record matches a concept: by which words of its text, and how well, from 0 to 1. */
export interface Evidence {
  readonly match: Match;
  readonly words: readonly number[];
  readonly strength: number;
}

export type EvidenceById = ReadonlyMap<string, Evidence>;

/** How much the beginning of a word counts beside the word. */
const BEGINNING = 0.85;
/** From how many letters on a word that records have is the beginning of others too: “Iran” of “Iranian”. */
const SHORTEST_BEGINNING = 4;
/** What Pagefind, which stems English, takes from a word before it looks for what goes on from there: “puts” is “put…”. */
const ENDING = /(?:ness(?:es)?|e?s|e|(?<=(.))\1?(?:ed|ing))$/u;
/** What the index’s own score, by how often and where a word stands, adds among the records of one word. */
const BY_SCORE = 0.05;

/**
 * The records that match a concept by any of its variants.
 *
 * @throws {Error} when the index cannot be loaded
 */
export async function matchConcept(index: SearchIndex, { variants }: Concept): Promise<EvidenceById> {
  const found = await Promise.all(
    variants.map(async ({ term, phrase, weight }) => ({
      weight,
      matches: await remembered(index, `${phrase} ${term}`, () =>
        phrase ? matchPhrase(index, term) : matchWords(index, term.split(/\s+/u)),
      ),
    })),
  );
  const best = new Map<string, Evidence>();
  for (const { weight, matches } of found)
    for (const [id, { match, words, strength }] of matches) {
      const before = best.get(id);
      best.set(id, {
        match,
        words: [...(before?.words ?? []), ...words],
        strength: Math.max(before?.strength ?? 0, strength * weight),
      });
    }
  return best;
}

/** A term is asked for several times while a query is read, and again with the next letter. */
const asked = new WeakMap<SearchIndex, Map<string, Promise<EvidenceById>>>();

function remembered(index: SearchIndex, term: string, match: () => Promise<EvidenceById>): Promise<EvidenceById> {
  const terms = asked.get(index) ?? new Map<string, Promise<EvidenceById>>();
  asked.set(index, terms);
  const found = terms.get(term) ?? match();
  terms.set(term, found);
  return found;
}

/** Records with words side by side, or with a single word in any inflection. */
async function matchPhrase(index: SearchIndex, phrase: string): Promise<EvidenceById> {
  const [whole, loose] = await Promise.all([askIndex(index, phrase, true), askIndex(index, phrase, false)]);
  // A phrase comes with a score of 1 from the index: its words’ score says more.
  return withStrength(
    [...whole.values()].map((match) => ({ ...match, score: loose.get(match.id)?.score ?? 0 })),
    1,
  );
}

/** Records with every one of some words. */
async function matchWords(index: SearchIndex, words: readonly string[]): Promise<EvidenceById> {
  const [first = new Map<string, Evidence>(), ...others] = await Promise.all(
    words.map((word) => matchWord(index, word)),
  );
  return new Map(
    [...first].flatMap(([id, evidence]) => {
      const all = [evidence, ...others.flatMap((other) => other.get(id) ?? [])];
      if (all.length < words.length) return [];
      const strength = Math.min(...all.map((one) => one.strength));
      return [[id, { ...evidence, words: all.flatMap((one) => one.words), strength }] as const];
    }),
  );
}

/**
 * Records with a word in any inflection, or with one that it begins. Alone, Pagefind cuts a word that an index does not
 * have until some other word is left (its issue 599): what it finds by that counts only where the words of that index
 * have the beginning.
 */
async function matchWord(index: SearchIndex, word: string): Promise<EvidenceById> {
  const folded = fold(word);
  const exact = await askIndex(index, word, true);
  const stem = folded.replace(ENDING, '');
  const isLong = stem.length >= SHORTEST_BEGINNING && !/\d/u.test(folded);
  // What begins with the three letters that are left of “fries” is something else.
  const mayBegin = (isLong || stem === folded) && !isLightWord(folded);
  const parts = index.parts.map(async (part) => {
    const known = [...exact.values()].filter(({ id }) => part.has(id));
    const goesOn = known.length > 0 ? isLong : mayBegin && (await isBeginning(part, folded));
    if (!goesOn) return withStrength(known, 1);
    const begun = [...(await askIndex(index, word, false)).values()].filter(({ id }) => part.has(id) && !exact.has(id));
    return new Map([...withStrength(begun, BEGINNING), ...withStrength(known, 1)]);
  });
  return new Map((await Promise.all(parts)).flatMap((found) => [...found]));
}

const isBeginning = async ({ words }: { words: () => Promise<readonly string[]> }, folded: string) =>
  (await words()).some((known) => known.startsWith(folded));

function withStrength(matches: readonly Match[], base: number): EvidenceById {
  const most = Math.max(...matches.map(({ score }) => score), Number.MIN_VALUE);
  return new Map(
    matches.map((match) => [
      match.id,
      { match, words: match.words, strength: base * (1 - BY_SCORE + (BY_SCORE * match.score) / most) },
    ]),
  );
}

/**
 * Asks the index for a word as Pagefind does, or, as a phrase, for just that word or those words side by side.
 *
 * @throws {Error} when the index cannot be loaded
 */
export async function askIndex(index: SearchIndex, term: string, phrase: boolean): Promise<ReadonlyMap<string, Match>> {
  const { results } = await index.search(phrase ? `"${term.replaceAll('"', '')}"` : term, { filters: {} });
  return new Map(results.map((match) => [match.id, match]));
}
