import { fold, foldName } from '../../model/fold.ts';
import { isStopWord } from '../query-grammar.ts';

/** One way to ask the index for a concept. */
export interface Variant {
  readonly term: string;
  /** Whether the words must stand side by side. */
  readonly phrase: boolean;
  /** How much a match counts beside one of the words that were typed. */
  readonly weight: number;
}

/** A word of a query, or the name of a thing, with everything else the thing is called. */
export interface Concept {
  readonly text: string;
  readonly variants: readonly Variant[];
  /** A name of the registry: known, whatever the index says. */
  readonly named: boolean;
}

/** How much the other names of a thing, and its words apart from each other, count. */
const OTHER_NAME = 0.8;
const APART = 0.5;
/** A longer query costs time and finds nothing better. */
const MOST_CONCEPTS = 24;
const LONGEST_NAME = 8;

/** The names of things, by each of their names. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Reads the lists of names; a name of two things leads to the names of both. */
export function readNames(lists: readonly (readonly string[])[]): Names {
  const names = new Map<string, string[]>();
  for (const list of lists)
    for (const name of list) {
      const key = foldName(name);
      names.set(key, [...(names.get(key) ?? []), ...list]);
    }
  return names;
}

/**
 * Takes a query apart: the longest names of things first, then words, without those that only ask.
 *
 * @param query not a phrase
 */
export function conceptsOf(query: string, names: Names): Concept[] {
  const words = query.split(/[\s–—/]+/u).filter((word) => fold(word) !== '');
  const concepts = new Map<string, Concept>();
  const spare: string[] = [];
  for (let at = 0; at < words.length && concepts.size < MOST_CONCEPTS;) {
    const length = longestName(words, at, names);
    const text = words.slice(at, at + (length || 1)).join(' ');
    if (length > 0) concepts.set(foldName(text), nameConcept(text, names));
    else if (isStopWord(fold(text))) spare.push(text);
    else concepts.set(fold(text), wordConcept(text));
    at += length || 1;
  }
  return concepts.size > 0 ? [...concepts.values()] : spare.slice(0, MOST_CONCEPTS).map(wordConcept);
}

/** A word as a concept. */
export function wordConcept(text: string): Concept {
  return { text, variants: [{ term: text, phrase: false, weight: 1 }], named: false };
}

function nameConcept(text: string, names: Names): Concept {
  const key = foldName(text);
  const others = new Map((names.get(key) ?? []).map((name) => [foldName(name), name]));
  others.delete(key);
  // Words that only ask say nothing apart from each other.
  const words = text.split(' ');
  const apart =
    words.length > 1 && !words.some((word) => isStopWord(fold(word)))
      ? [{ term: text, phrase: false, weight: APART }]
      : [];
  return {
    text,
    variants: [
      { term: text, phrase: true, weight: 1 },
      ...apart,
      ...[...others.values()].map((term) => ({ term, phrase: true, weight: OTHER_NAME })),
    ],
    named: true,
  };
}

const SHORTEST_BEGINNING = 2;

/** The thing of which a word begins the name, where that is one word; the shortest name of several. */
export function begunName(word: string, names: Names): Concept | undefined {
  const begun = fold(word);
  if (begun.length < SHORTEST_BEGINNING) return undefined;
  const [name] = [...names.keys()]
    .filter((name) => !name.includes(' ') && name.startsWith(begun))
    .sort((a, b) => a.length - b.length);
  return name === undefined ? undefined : { ...nameConcept(name, names), text: word };
}

/** Of how many words the longest name is that begins at a word; 0 where none does. */
function longestName(words: readonly string[], at: number, names: Names): number {
  const name = words.slice(at, at + LONGEST_NAME).map(fold);
  while (name.length > 0 && !names.has(name.join(' '))) name.pop();
  return name.length;
}
