import { fold } from '../../model/fold.ts';
import type { NameLists } from '../lists.ts';
import { OR, parseQuery } from '../query-grammar.ts';
import type { Query } from '../query-grammar.ts';
import type { Beyond } from './beyond.ts';
import { askIndex, matchConcept } from './matching.ts';
import type { WordMeaning } from './meaning.ts';
import type { Match, SearchIndex } from './pagefind.ts';
import { conceptsOf, phraseConcept, readNames, takeSources } from './parse-query.ts';
import type { Concept, Names } from './parse-query.ts';
import { rank } from './ranking.ts';
import type { Asked, Ranked } from './ranking.ts';
import { resolveConcept } from './resolve.ts';
import type { Unknown } from './resolve.ts';

/** What a reader is to know of how a query was understood. */
export type Notice =
  | Unknown
  | { readonly kind: 'phrase' | 'without' | 'translated'; readonly text: string }
  | { readonly kind: 'no-meaning' };

export interface QueryResult {
  /** The records that a query finds, best first, of all types. */
  readonly ranked: readonly Ranked[];
  /** The claims whose codes the query has, in their order. */
  readonly named: readonly Match[];
  /** The record that answers the query as a whole, where one does. */
  readonly answer?: Match | undefined;
  readonly notices: readonly Notice[];
}

/** How near records are to words in which they are asked for. */
const AS_ASKED = 0.85;
/** How much a word counts that tells little, where its meaning is not known. */
const LIGHT = 0.3;

/**
 * Runs a query: every name of a thing for the one that was typed, inflections and spellings of a word, what comes near
 * it in meaning, and the nearest known word for one that no record has, which alone leaves no record out. An empty one
 * finds everything.
 *
 * @param groups ids of records that compete with each other; without groups all compete
 * @throws {Error} when the index cannot be loaded
 */
export async function runQuery(
  index: SearchIndex,
  text: string,
  groups: readonly ReadonlySet<string>[] = [],
): Promise<QueryResult> {
  const { results } = await index.search(null, { filters: {}, sort: { order: 'asc' } });
  if (text === '') return { ranked: results, named: [], notices: [] };
  const all = new Map(results.map((match) => [match.id, match]));
  const lists = await index.names();
  const names = readNames(lists.names);
  const query = parseQuery(text);
  const named = await claimsWith(index, 'code', query.codes);
  // What looks like a code and is none is a word.
  const words = named.length > 0 ? query.words : [...query.words, ...query.codes];
  const beyond = await index.beyond?.();
  const fitted = (await beyond?.fitHyphens(index, words, names)) ?? words;
  const { rest, sources } = takeSources(fitted, lists.sources, names);
  const codes = paragraphCodes(query, lists, sources);
  const inParagraph = await claimsWith(index, 'paragraph', codes);
  // “P5” is the name of a thing as well.
  const alsoParagraph = rest.length === 1 && codes.length === 0 ? query.paragraphs : [];
  const isParagraph = inParagraph.length > 0;
  const telling = isParagraph ? withoutCodes(rest, query) : rest;
  const asked = await askAll(index, beyond, telling, query.phrases, names);
  const pairs = await sideBySide(index, rest);
  const [without, ofSources] = await Promise.all([
    Promise.all(query.excluded.map((term) => excludedBy(index, term, names))),
    Promise.all(sources.map(({ id }) => claimsWith(index, 'source', [id]))),
  ]);
  const isNamed = new Set(named.map(({ id }) => id));
  const isOut = (id: string) => without.some((one) => one.has(id));
  const preferred = new Set([...inParagraph, ...ofSources.flat()].map(({ id }) => id));
  const competing = groups.length > 0 ? groups : [new Set(all.keys())];
  const ranked = competing
    .flatMap((group) => rank(asked.terms, group, { all, pairs, preferred }))
    .sort((a, b) => b.score - a.score);
  return {
    named,
    answer: all.get(beyond?.answerTo(asked.terms, beyond.answers) ?? ''),
    ranked: first([
      ...inFront(ranked, inParagraph, asked.terms.length === 0),
      ...ranked,
      ...(await claimsWith(index, 'paragraph', alsoParagraph)),
    ]).filter(({ id }) => !isOut(id) && !isNamed.has(id)),
    notices: [
      ...query.phrases.map((phrase) => ({ kind: 'phrase', text: phrase }) as const),
      ...query.excluded.map((term) => ({ kind: 'without', text: term }) as const),
      ...asked.notices,
    ],
  };
}

/** Records each once, where they stand first. */
const first = <Record extends Match>(records: readonly Record[]): Record[] => {
  const kept = new Map<string, Record>();
  for (const record of records) if (!kept.has(record.id)) kept.set(record.id, record);
  return [...kept.values()];
};

/** The claims of paragraphs that were asked for: those that the words find, best first, then the others in their order. */
function inFront(ranked: readonly Ranked[], inParagraph: readonly Match[], isSure: boolean): Ranked[] {
  const ids = new Set(inParagraph.map(({ id }) => id));
  return [...ranked.filter(({ id }) => ids.has(id)), ...inParagraph.map((match) => ({ ...match, isSure }))];
}

/** How codes name the paragraphs of a query: `5` is the fifth of every source, or of those that the query names. */
function paragraphCodes(
  { paragraphs }: Query,
  { sources, names }: NameLists,
  meant: NameLists['sources'],
): readonly string[] {
  const isName = (word: string) => names.some((list) => list.some((name) => fold(name) === fold(word)));
  return paragraphs.flatMap((paragraph) => {
    if (isName(paragraph)) return [];
    const [, letter = '', number = ''] = /^(\D*)(\d+)$/u.exec(paragraph) ?? [];
    // “p. 6 of the op-ed” is no paragraph of the Bulletin.
    const isOfMeant = meant.length === 0 || meant.some(({ code }) => code === letter);
    if (letter && isOfMeant) return paragraph;
    return (meant.length > 0 ? meant : sources).map(({ code }) => `${code}${number}`);
  });
}

const withoutCodes = (words: readonly string[], { paragraphs }: Query) =>
  words.filter((word) => !paragraphs.some((paragraph) => fold(paragraph) === fold(word)));

async function askAll(
  index: SearchIndex,
  beyond: Beyond | undefined,
  words: readonly string[],
  phrases: readonly string[],
  names: Names,
) {
  const { resolved, meanings, notices } = await understand(index, beyond, words, names);
  const terms = await Promise.all([
    ...resolved.map((concept) => askConcept(index, concept, meanings)),
    ...phrases.map(async (phrase): Promise<Asked> => ({
      weight: 1,
      light: false,
      strange: false,
      required: true,
      evidence: await matchConcept(index, phraseConcept(phrase)),
      near: new Map(),
    })),
  ]);
  return { terms, notices };
}

type Meanings = ReadonlyMap<string, WordMeaning>;

/** Reads words as concepts, in whatever language and spelling they stand. */
async function understand(index: SearchIndex, beyond: Beyond | undefined, words: readonly string[], names: Names) {
  const notices: Notice[] = [];
  const missing: Notice[] = [];
  const meaningOf = async (concepts: readonly Concept[]): Promise<Meanings> => {
    try {
      return (await beyond?.meaning(concepts.flatMap(wordsOf))) ?? new Map();
    } catch {
      missing[0] = { kind: 'no-meaning' };
      return new Map();
    }
  };
  const resolveAll = async (concepts: readonly Concept[], meanings: Meanings) =>
    Promise.all(
      concepts.map((concept) => resolveConcept(index, concept, names, beyond && meanings.has(fold(concept.text)))),
    );
  let concepts = conceptsOf(words, names);
  let resolved = await resolveAll(concepts, await meaningOf(concepts));
  const unknown = resolved.flatMap(({ notice }) => (notice && !notice.isWord ? [notice.word] : []));
  const strange = [...unknown, ...words.filter((word) => OTHER_SCRIPT.test(word))];
  const translated = strange.length > 0 ? await beyond?.translate(words, strange) : undefined;
  if (translated) {
    concepts = conceptsOf(translated.words, names);
    // What is left of a sentence in another language asks for nothing more.
    resolved = (await resolveAll(concepts, await meaningOf(concepts))).filter(({ notice }) => !notice);
    notices.push({ kind: 'translated', text: translated.names.join(', ') });
  }
  const meant = resolved.map(({ concept }) => concept);
  const meanings = await meaningOf(meant);
  notices.push(...resolved.flatMap(({ notice }) => notice ?? []));
  notices.push(...missing);
  return { resolved: meant, meanings, notices };
}

/** A letter of another script than the content’s. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/u;

const wordsOf = ({ text }: Concept) => text.split(' ').map(fold);

async function askConcept(index: SearchIndex, concept: Concept, meanings: Meanings): Promise<Asked> {
  const near = new Map<string, number>();
  for (const either of concept.text.split(` ${OR} `)) {
    // As near to a name as to its words on average.
    const parts = either.split(' ').map((word) => meanings.get(fold(word)));
    const sum = new Map<string, number>();
    for (const part of parts)
      for (const [id, how] of part?.near ?? []) sum.set(id, (sum.get(id) ?? 0) + how / parts.length);
    // Names of a kind are near each other, and are not what was asked for: Poland is no Germany.
    const least = concept.named ? AS_ASKED : 0;
    for (const [id, how] of sum) if (how >= least) near.set(id, Math.max(near.get(id) ?? 0, how));
  }
  const evidence = await matchConcept(index, concept);
  // A name that nobody knows tells nothing of what there is.
  const strange = evidence.size === 0 && /^\p{Lu}/u.test(concept.text);
  const unknown = concept.light || strange ? LIGHT : 1;
  const told = wordsOf(concept).map((word) => meanings.get(word)?.weight ?? unknown);
  const weight = concept.named ? 1 : Math.max(...told);
  return { weight, light: concept.light, strange, required: false, evidence, near };
}

/** Records with two neighbouring words side by side, a set for each two. */
async function sideBySide(index: SearchIndex, words: readonly string[]): Promise<ReadonlySet<string>[]> {
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`);
  return Promise.all(pairs.map(async (pair) => new Set((await askIndex(index, pair, true)).keys())));
}

async function excludedBy(index: SearchIndex, text: string, names: Names): Promise<ReadonlySet<string>> {
  const found = await Promise.all(conceptsOf(text.split(/\s+/u), names).map((concept) => matchConcept(index, concept)));
  return new Set(found.flatMap((one) => [...one.keys()]));
}

/** Records by a value that the index can be asked for, in the order of the content. */
async function claimsWith(
  index: SearchIndex,
  what: 'code' | 'paragraph' | 'source',
  values: readonly string[],
): Promise<readonly Match[]> {
  if (values.length === 0) return [];
  const { results } = await index.search(null, { filters: { [what]: { any: values } }, sort: { order: 'asc' } });
  return results;
}
