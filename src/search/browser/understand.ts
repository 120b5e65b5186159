import { fold, foldWords } from '../../model/fold.ts';
import { OR, isOtherScript, tellingWords } from '../query-grammar.ts';
import type { Query } from '../query-grammar.ts';
import type { Beyond } from './beyond.ts';
import type { Help } from './load.ts';
import { matchConcept } from './matching.ts';
import type { WordMeaning } from './meaning.ts';
import type { SearchIndex } from './pagefind.ts';
import { conceptsOf, isTypedAsName, phraseConcept } from './parse-query.ts';
import type { Concept, Names } from './parse-query.ts';
import type { Asked } from './ranking.ts';
import { resolveConcept } from './resolve.ts';
import type { Resolved, Unknown } from './resolve.ts';

/** What a reader is to know of how a query was understood. */
export type Notice =
  | Unknown
  | { readonly kind: 'phrase' | 'without' | 'translated'; readonly text: string }
  | { readonly kind: 'lost'; readonly help: Help }
  | { readonly kind: 'lost'; readonly shard: string };

/** What a query asks for, with what was found for each part, and what is to be told of it. */
export interface Understood {
  readonly terms: readonly Asked[];
  readonly notices: readonly Notice[];
  /** What would have helped, and did not come. */
  readonly lost: ReadonlySet<Help>;
}

/** How near records are to words in which they are asked for. */
const AS_ASKED = 0.85;
/** How much a word counts at most that tells little. */
const LIGHT = 0.45;

type Meanings = ReadonlyMap<string, WordMeaning>;

/**
 * Reads the words and phrases of a query as concepts, in whatever language and spelling they stand, and looks each up.
 *
 * @throws {Error} when the index cannot be loaded
 */
export async function understand(
  index: SearchIndex,
  beyond: Beyond | undefined,
  { words, phrases }: Pick<Query, 'words' | 'phrases'>,
  names: Names,
): Promise<Understood> {
  const lost = new Set<Help>();
  const meaningsOf = async (concepts: readonly Concept[]): Promise<Meanings> => {
    try {
      return (await beyond?.meaning(concepts.flatMap((concept) => readings(concept).flat()))) ?? new Map();
    } catch {
      lost.add('meaning');
      return new Map();
    }
  };
  const resolve = async (typed: readonly string[]) => {
    const concepts = conceptsOf(typed, names);
    const meanings = await meaningsOf(concepts);
    // Which words are English is known with their meanings alone.
    const isWord = ({ text }: Concept) => beyond && meanings.has(fold(text));
    return Promise.all(concepts.map((concept) => resolveConcept(index, concept, names, isWord(concept))));
  };
  const meaningsFor = (read: readonly Resolved[]) => meaningsOf(read.map(({ concept }) => concept));
  let resolved = await resolve(words);
  let meanings = await meaningsFor(resolved);
  const strange = beyond ? await strangeWords(index, words, resolved, meanings) : [];
  const translated =
    strange.length > 0
      ? await beyond?.translate(words, strange).catch(() => {
          lost.add('translations');
          return undefined;
        })
      : undefined;
  if (translated) {
    // What is left of a sentence in another language asks for nothing more.
    resolved = (await resolve(translated.words)).filter(({ notice }) => !notice || notice.isWord);
    meanings = await meaningsFor(resolved);
  }
  return {
    terms: await Promise.all([
      ...resolved.map(({ concept }) => lookUp(index, concept, meanings)),
      ...phrases.map((phrase) => lookUpPhrase(index, phrase)),
    ]),
    notices: [
      ...(translated ? [{ kind: 'translated', text: translated.names.join(', ') } as const] : []),
      ...resolved.flatMap(({ notice }) => notice ?? []),
    ],
    lost,
  };
}

/** Words that may be of another language: what no claim has and English has not, whatever a title of a work has. */
async function strangeWords(
  index: SearchIndex,
  words: readonly string[],
  resolved: readonly Resolved[],
  meanings: Meanings,
): Promise<string[]> {
  const claims = index.parts.filter(({ isOfClaims }) => isOfClaims);
  const unknown = resolved.map(async ({ concept, notice }) => {
    if (notice) return notice.isWord ? [] : [notice.word];
    if (concept.named || wordsOf(concept.text).some((word) => meanings.has(word))) return [];
    const found = await matchConcept(index, concept);
    return [...found.keys()].some((id) => claims.some((part) => part.has(id))) ? [] : [concept.text];
  });
  return [...(await Promise.all(unknown)).flat(), ...words.filter(isOtherScript)];
}

/** The words by which a concept is known; where all only ask, these. */
function wordsOf(text: string): string[] {
  const telling = tellingWords(text);
  return telling.length > 0 ? telling : foldWords(text);
}

/** What stands for a concept where its meaning is asked for: alternatives, and the first name of a thing besides what was typed. */
function readings({ text, named, variants }: Concept): string[][] {
  const title = named ? variants.find(({ term, phrase }) => phrase && term !== text)?.term : undefined;
  return [...text.split(` ${OR} `), ...(title === undefined ? [] : [title])].map(wordsOf);
}

async function lookUp(index: SearchIndex, concept: Concept, meanings: Meanings): Promise<Asked> {
  const evidence = await matchConcept(index, concept);
  // A name that nobody knows tells nothing of what there is.
  const strange = evidence.size === 0 && isTypedAsName(concept.text);
  const unknown = concept.light || strange ? LIGHT : 1;
  const told = wordsOf(concept.text).map((word) => meanings.get(word)?.weight ?? unknown);
  // Names of a kind are near each other, and are not what was asked for: Latvia is no Estonia.
  const near = nearTo(concept, meanings, concept.named || strange ? AS_ASKED : 0);
  const most = concept.light ? LIGHT : 1;
  const weight = concept.named ? 1 : Math.min(most, Math.max(...told));
  const { text, light, named } = concept;
  return { text, weight, light, named, strange, required: false, evidence, near };
}

/** How near records are to a concept: as near as to its words on average, by the reading that is nearest. */
function nearTo(concept: Concept, meanings: Meanings, least: number): Map<string, number> {
  const near = new Map<string, number>();
  for (const words of readings(concept)) {
    const sum = new Map<string, number>();
    for (const word of words)
      for (const [id, how] of meanings.get(word)?.near ?? []) sum.set(id, (sum.get(id) ?? 0) + how / words.length);
    for (const [id, how] of sum) if (how >= least) near.set(id, Math.max(near.get(id) ?? 0, how));
  }
  return near;
}

async function lookUpPhrase(index: SearchIndex, phrase: string): Promise<Asked> {
  const evidence = await matchConcept(index, phraseConcept(phrase));
  return {
    text: phrase,
    weight: 1,
    light: false,
    named: false,
    strange: false,
    required: true,
    evidence,
    near: new Map(),
  };
}
