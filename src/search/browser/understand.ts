import { fold } from '../../model/fold.ts';
import { OR } from '../query-grammar.ts';
import type { Query } from '../query-grammar.ts';
import type { Beyond } from './beyond.ts';
import { matchConcept } from './matching.ts';
import type { WordMeaning } from './meaning.ts';
import type { SearchIndex } from './pagefind.ts';
import { conceptsOf, phraseConcept } from './parse-query.ts';
import type { Concept, Names } from './parse-query.ts';
import type { Asked } from './ranking.ts';
import { resolveConcept } from './resolve.ts';
import type { Unknown } from './resolve.ts';

/** What a reader is to know of how a query was understood. */
export type Notice =
  | Unknown
  | { readonly kind: 'phrase' | 'without' | 'translated'; readonly text: string }
  | { readonly kind: 'no-meaning' };

/** What a query asks for, with what was found for each part, and what is to be told of it. */
export interface Understood {
  readonly terms: readonly Asked[];
  readonly notices: readonly Notice[];
}

/** How near records are to words in which they are asked for. */
const AS_ASKED = 0.85;
/** How much a word counts that tells little, where its meaning is not known. */
const LIGHT = 0.3;

type Meanings = ReadonlyMap<string, WordMeaning>;

/** A letter of another script than the content’s. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/u;

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
  const missing: Notice[] = [];
  const meaningsOf = async (concepts: readonly Concept[]): Promise<Meanings> => {
    try {
      return (await beyond?.meaning(concepts.flatMap(wordsOf))) ?? new Map();
    } catch {
      missing[0] = { kind: 'no-meaning' };
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
  let resolved = await resolve(words);
  const unknown = resolved.flatMap(({ notice }) => (notice && !notice.isWord ? [notice.word] : []));
  const strange = [...unknown, ...words.filter((word) => OTHER_SCRIPT.test(word))];
  const translated = strange.length > 0 ? await beyond?.translate(words, strange) : undefined;
  // What is left of a sentence in another language asks for nothing more.
  if (translated) resolved = (await resolve(translated.words)).filter(({ notice }) => !notice || notice.isWord);
  const concepts = resolved.map(({ concept }) => concept);
  const meanings = await meaningsOf(concepts);
  return {
    terms: await Promise.all([
      ...concepts.map((concept) => lookUp(index, concept, meanings)),
      ...phrases.map((phrase) => lookUpPhrase(index, phrase)),
    ]),
    notices: [
      ...(translated ? [{ kind: 'translated', text: translated.names.join(', ') } as const] : []),
      ...resolved.flatMap(({ notice }) => notice ?? []),
      ...missing,
    ],
  };
}

const wordsOf = ({ text }: Concept) => text.split(' ').map(fold);

async function lookUp(index: SearchIndex, concept: Concept, meanings: Meanings): Promise<Asked> {
  const evidence = await matchConcept(index, concept);
  // A name that nobody knows tells nothing of what there is.
  const strange = evidence.size === 0 && /^\p{Lu}/u.test(concept.text);
  const unknown = concept.light || strange ? LIGHT : 1;
  const told = wordsOf(concept).map((word) => meanings.get(word)?.weight ?? unknown);
  const weight = concept.named ? 1 : Math.max(...told);
  return { weight, light: concept.light, strange, required: false, evidence, near: nearTo(concept, meanings) };
}

/** How near records are to a concept: as near as to its words on average, and of alternatives to the nearest. */
function nearTo({ text, named }: Concept, meanings: Meanings): Map<string, number> {
  const near = new Map<string, number>();
  for (const either of text.split(` ${OR} `)) {
    const parts = either.split(' ').map((word) => meanings.get(fold(word)));
    const sum = new Map<string, number>();
    for (const part of parts)
      for (const [id, how] of part?.near ?? []) sum.set(id, (sum.get(id) ?? 0) + how / parts.length);
    // Names of a kind are near each other, and are not what was asked for: Poland is no Germany.
    const least = named ? AS_ASKED : 0;
    for (const [id, how] of sum) if (how >= least) near.set(id, Math.max(near.get(id) ?? 0, how));
  }
  return near;
}

async function lookUpPhrase(index: SearchIndex, phrase: string): Promise<Asked> {
  const evidence = await matchConcept(index, phraseConcept(phrase));
  return { weight: 1, light: false, strange: false, required: true, evidence, near: new Map() };
}
