import { fold } from '../../model/fold.ts';
import { OR, isOtherScript } from '../query-grammar.ts';
import type { Translations } from '../lists.ts';

/**
 * Reads words of other languages in a query.
 *
 * @param words all words of the query
 * @param strange those of them that may be of another language
 * @returns the words with names and words of other languages put into the language of the index, and which they were;
 *   `undefined` where none was found
 */
export type Translate = (words: readonly string[], strange: readonly string[]) => Promise<Translated | undefined>;

export interface Translated {
  readonly words: readonly string[];
  readonly names: readonly string[];
}

/** A name in another language, word by word. */
interface Foreign {
  readonly name: string;
  readonly words: readonly string[];
}

/** How many words may stand between those of a name, in languages of any order. */
const BETWEEN = 1;

/** Writes a word of another script in Latin letters. */
export type Transliterate = (word: string) => string;

/**
 * Opens the lists of what things are called in other languages.
 *
 * @param transliterator loads what writes other scripts in Latin letters, where a query has words of one
 */
export function openTranslations(
  lists: readonly Translations[],
  transliterator: () => Promise<Transliterate>,
): Translate {
  // Longer names first: “Северный поток 2” is one thing.
  const foreign = lists
    .flatMap(({ name, translations }) => translations.map((text): Foreign => ({ name, words: text.split(' ') })))
    .sort((a, b) => b.words.length - a.words.length);
  return async (words, strange) => {
    const isStrange = new Set(strange.map(fold));
    const typed = words.flatMap((word) => word.split(/[-\s–—/]+/u)).filter((word) => fold(word) !== '');
    const folded = typed.map(fold);
    const places = new Map<number, string>();
    const taken = new Set<number>();
    const isFree = (at: number) => !taken.has(at);
    for (const isExact of [true, false])
      for (const { name, words: parts } of foreign) {
        const at = placesOf(parts, folded, isFree, isExact ? (a, b) => a === b : isInflected);
        if (!at?.some((place) => isStrange.has(folded[place] ?? ''))) continue;
        places.set(Math.min(...at), name);
        for (const place of at) taken.add(place);
      }
    const left = typed.filter((_, at) => isFree(at) && isStrange.has(folded[at] ?? ''));
    const latin = await inLatin(left, transliterator);
    if (places.size === 0 && latin.size === 0) return undefined;
    return {
      words: typed.flatMap((word, at) => {
        const name = places.get(at);
        // A title may have it as it was typed.
        if (name !== undefined) return [name, OR, word];
        return isFree(at) ? [latin.get(word) ?? word] : [];
      }),
      names: places.size > 0 ? [...new Set(places.values())] : [...latin.values()],
    };
  };
}

/** Where the words of a name stand in a query, near each other and in any order. */
function placesOf(
  parts: readonly string[],
  folded: readonly string[],
  isFree: (at: number) => boolean,
  isSame: (typed: string, known: string) => boolean,
): number[] | undefined {
  const places: number[] = [];
  for (const part of parts) {
    const at = folded.findIndex((word, place) => isFree(place) && !places.includes(place) && isSame(word, part));
    if (at < 0) return undefined;
    places.push(at);
  }
  return Math.max(...places) - Math.min(...places) < parts.length + BETWEEN ? places : undefined;
}

/** From how many letters on words that begin alike may be forms of one, and how many letters their endings may have. */
const SHORTEST = 3;
const SHORT_ENDING = 2;
const LONG_ENDING = 3;
/** What a form without an ending has lost: «стран» is of «страна», and «пути» is not of «Путин». */
const LOST_ENDING = /^[aeiouyаеёиоуыьэюяєії]$/u;

/** Whether a word may be another in another case, as Slavic languages end them: “Навального” is “Навальный”. */
function isInflected(typed: string, known: string): boolean {
  if (typed === known) return true;
  let shared = 0;
  while (shared < typed.length && typed[shared] === known[shared]) shared += 1;
  const [ending, other] = [typed.slice(shared), known.slice(shared)];
  if (shared < SHORTEST || /\d/u.test(typed)) return false;
  if (ending === '' && !LOST_ENDING.test(other)) return false;
  // Three letters are a whole word, and an abbreviation in Latin letters, which has no endings.
  if (shared === SHORTEST) return other === '' && ending.length <= SHORT_ENDING && !/\p{Script=Latin}/u.test(typed);
  return ending.length <= LONG_ENDING && other.length <= SHORT_ENDING;
}

/** From how many letters on a word of another script may be a name: shorter ones are little words of a sentence. */
const SHORTEST_NAME = 4;

/** Words of other scripts in Latin letters. */
async function inLatin(
  words: readonly string[],
  transliterator: () => Promise<Transliterate>,
): Promise<ReadonlyMap<string, string>> {
  const others = words.filter((word) => word.length >= SHORTEST_NAME && isOtherScript(word));
  if (others.length === 0) return new Map();
  const transliterate = await transliterator();
  return new Map(others.map((word) => [word, transliterate(word)] as const).filter(([word, latin]) => word !== latin));
}
