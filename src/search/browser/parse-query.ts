import { fold, foldName } from '../../model/fold.ts';
import type { SourceNames } from '../lists.ts';
import { OR, isStopWord } from '../query-grammar.ts';
import { isLightWord } from '../light-words.ts';

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
  /** Whether it tells little beside another. */
  readonly light: boolean;
}

/** How much the other names of a thing, and its words apart from each other, count. */
const OTHER_NAME = 0.9;
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
    // “Nord Stream 2” is typed as “nordstream2” too.
    for (const key of new Set(list.flatMap((name) => [foldName(name), fold(name)])))
      names.set(key, [...(names.get(key) ?? []), ...list]);
  return names;
}

/**
 * Reads words as concepts: the longest names of things first, then words, without those that only ask. What `OR` stands
 * between is one concept.
 */
export function conceptsOf(words: readonly string[], names: Names): Concept[] {
  const parts = words
    .flatMap((word) => (word === OR ? OR : word.split(/[\s–—/]+/u)))
    .filter((word) => fold(word) !== '');
  const concepts = new Map<string, Concept>();
  const spare: string[] = [];
  let last: string | undefined;
  let either = false;
  for (let at = 0; at < parts.length && concepts.size < MOST_CONCEPTS;) {
    if (parts[at] === OR) {
      either = last !== undefined;
      at += 1;
      continue;
    }
    const length = longestName(parts, at, names);
    const text = parts.slice(at, at + (length || 1)).join(' ');
    at += length || 1;
    if (length === 0 && isStopWord(fold(text))) {
      spare.push(text);
      continue;
    }
    const concept = length > 0 ? nameConcept(text, names) : wordConcept(text);
    const before = either && last !== undefined ? concepts.get(last) : undefined;
    if (last !== undefined && before) concepts.set(last, eitherOf(before, concept));
    else concepts.set((last = foldName(text)), concept);
    either = false;
  }
  return concepts.size > 0 ? [...concepts.values()] : spare.slice(0, MOST_CONCEPTS).map(wordConcept);
}

/**
 * Takes the names of sources out of a query: who asks what a source says of a thing asks for the thing.
 *
 * @returns all words where a query has nothing else
 */
export function takeSources(
  words: readonly string[],
  sources: readonly SourceNames[],
  things: Names,
): { readonly rest: readonly string[]; readonly sources: readonly SourceNames[] } {
  const rest: string[] = [];
  const found = new Set<SourceNames>();
  for (let at = 0; at < words.length;) {
    let length = Math.min(LONGEST_NAME, words.length - at);
    const named = () => sources.filter(({ names }) => names.includes(foldName(words.slice(at, at + length).join(' '))));
    // What is a thing’s name too asks for the thing.
    const isThing = () => things.has(foldName(words.slice(at, at + length).join(' ')));
    while (length > 0 && (named().length === 0 || isThing())) length -= 1;
    if (length === 0) rest.push(words[at] ?? '');
    for (const source of length > 0 ? named() : []) found.add(source);
    at += length || 1;
  }
  const isLeft = rest.some((word) => fold(word) !== '' && !isStopWord(fold(word)));
  return isLeft ? { rest, sources: [...found] } : { rest: words, sources: [] };
}

/** A word as a concept. */
export function wordConcept(text: string): Concept {
  return {
    text,
    variants: [{ term: text, phrase: false, weight: 1 }],
    named: false,
    light: isLightWord(fold(text)),
  };
}

/** Whether somebody typed a name, to go by its capital. */
export const isTypedAsName = (text: string): boolean => /^\p{Lu}/u.test(text);

/** A phrase as a concept. */
export function phraseConcept(text: string): Concept {
  return { ...wordConcept(text), variants: [{ term: text, phrase: true, weight: 1 }] };
}

function eitherOf(a: Concept, b: Concept): Concept {
  return {
    text: `${a.text} ${OR} ${b.text}`,
    variants: [...a.variants, ...b.variants],
    named: a.named || b.named,
    light: a.light && b.light,
  };
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
    light: false,
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
  while (name.length > 0 && !isName(words, at, name, names)) name.pop();
  return name.length;
}

/** A word that means something else between other words, as “start” does, is a name alone or in capitals. */
function isName(words: readonly string[], at: number, name: readonly string[], names: Names): boolean {
  if (!names.has(name.join(' '))) return false;
  const [only = ''] = name;
  return name.length > 1 || words.length === 1 || !isLightWord(only) || words[at] === words[at]?.toUpperCase();
}
