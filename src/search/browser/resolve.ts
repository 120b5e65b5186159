import { fold } from '../../model/fold.ts';
import { askIndex, matchConcept } from './matching.ts';
import type { SearchIndex } from './pagefind.ts';
import { begunName, isTypedAsName, wordConcept } from './parse-query.ts';
import type { Concept, Names } from './parse-query.ts';
import { isSlip, nearestWord, spellingsOf } from './spelling.ts';

/** A word that no record has. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly word: string;
  /** Whether it is a word of English all the same. */
  readonly isWord: boolean;
  /** The known word that it may be a misspelling of. */
  readonly suggestion: string | undefined;
}

/** A concept as it is searched for, and what is to be told where that is not what was typed. */
export interface Resolved {
  readonly concept: Concept;
  readonly notice?: Unknown;
}

/**
 * What a concept of a query stands for: itself where a record has it, the thing whose name it begins (“JCP” while one
 * types “JCPOA”), itself where it begins a word, or how the records spell it.
 *
 * @param isWord whether it is a word of English, which is never taken for a misspelling; `undefined` where that is not
 *   known
 * @throws {Error} when the index cannot be loaded
 */
export async function resolveConcept(
  index: SearchIndex,
  concept: Concept,
  names: Names,
  isWord: boolean | undefined,
): Promise<Resolved> {
  const isSaid = async (it: Concept) => (await matchConcept(index, it)).size > 0;
  const { text, named } = concept;
  const said = await isSaid(concept);
  if (said && (named || (await askIndex(index, text, true)).size > 0)) return { concept };
  const begun = begunName(text, names);
  if (begun && (await isSaid(begun))) return { concept: begun };
  if (said) return { concept };
  const folded = fold(text);
  for (const other of spellingsOf(folded).map(wordConcept)) if (await isSaid(other)) return { concept: other };
  if (isWord) return { concept, notice: { kind: 'unknown', word: text, isWord, suggestion: undefined } };
  const known = (await Promise.all(index.parts.map(({ words }) => words()))).flat();
  const suggestion = nearestWord(folded, known);
  const notice = { kind: 'unknown', word: text, isWord: false, suggestion } as const;
  // A slip in a long word or in a name is sure; while it may be a word of English, nothing else is taken for one.
  const isSure = suggestion !== undefined && (isSlip(folded, suggestion) || isTypedAsName(text));
  if (isWord === undefined && !isSure) return { concept, notice };
  // What nobody knows tells nothing, and a guess little.
  return { concept: { ...(suggestion === undefined ? concept : wordConcept(suggestion)), light: !isSure }, notice };
}
