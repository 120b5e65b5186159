import type { Match, SearchIndex } from './pagefind.ts';
import type { Concept } from './parse-query.ts';

type MatchesById = ReadonlyMap<string, Match>;

/** The least share of the best record’s terms that a hit must match. */
const MIN_TERM_SHARE = 0.6;
/** By how much a record’s score is raised that has the words side by side as typed. */
const AS_TYPED = 1.4;

/**
 * Finds the records that match enough of the required terms, best first.
 *
 * @param required terms that some record has
 * @param optional terms that raise a record’s score and leave none out, unless there are no required ones
 * @param groups ids of records that compete with each other: the best of a group tells what is enough in it;
 *   without groups all compete
 * @throws {Error} when the index cannot be loaded
 */
export async function rank(
  index: SearchIndex,
  required: readonly Concept[],
  optional: readonly Concept[],
  groups: readonly ReadonlySet<string>[],
): Promise<Match[]> {
  const find = (terms: readonly Concept[]) => Promise.all(terms.map((term) => matchesOf(index, term)));
  const needed = await find(required.length > 0 ? required : optional);
  const found = [...needed, ...(required.length > 0 ? await find(optional) : [])];
  const whole = required.map(({ text }) => text).join(' ');
  const asTyped = required.length > 1 ? await searchTerm(index, whole, true) : new Map<string, Match>();
  const ids = [...new Set(needed.flatMap((matches) => [...matches.keys()]))];
  const competing = groups.length > 0 ? groups.map((group) => ids.filter((id) => group.has(id))) : [ids];
  return competing
    .flatMap((members) => {
      const most = Math.max(0, ...members.map((id) => countMatches(needed, id)));
      return members.filter((id) => countMatches(needed, id) >= most * MIN_TERM_SHARE);
    })
    .flatMap((id) => {
      const matches = found.flatMap((one) => one.get(id) ?? []);
      const [first] = matches;
      if (!first) return [];
      const share = matches.length / found.length;
      const score = matches.reduce((sum, one) => sum + one.score, 0) * share ** 2 * (asTyped.has(id) ? AS_TYPED : 1);
      const words = [...new Set(matches.flatMap((one) => one.words))].sort((a, b) => a - b);
      return { ...first, score, words };
    })
    .sort((a, b) => b.score - a.score);
}

/** Records that match a term by any of its variants, each with the best score. */
export async function matchesOf(index: SearchIndex, { variants }: Concept): Promise<MatchesById> {
  const found = variants.map(async ({ term, phrase, weight }) => {
    // A phrase comes with a score of 1 from the index: its words’ score says more.
    const loose = await searchTerm(index, term, false);
    const matches = phrase ? await searchTerm(index, term, true) : loose;
    return [...matches.values()].map((match) => ({
      ...match,
      score: (loose.get(match.id)?.score ?? match.score) * weight,
    }));
  });
  const best = new Map<string, Match>();
  for (const match of (await Promise.all(found)).flat()) {
    const { words = [], score = 0 } = best.get(match.id) ?? {};
    best.set(match.id, { ...match, words: [...words, ...match.words], score: Math.max(score, match.score) });
  }
  return best;
}

/**
 * Searches for words, or for a phrase of them.
 *
 * @throws {Error} when the index cannot be loaded
 */
export async function searchTerm(index: SearchIndex, term: string, phrase: boolean): Promise<MatchesById> {
  const { results } = await index.search(phrase ? `"${term.replaceAll('"', '')}"` : term, { filters: {} });
  return new Map(results.map((match) => [match.id, match]));
}

const countMatches = (found: readonly MatchesById[], id: string) => found.filter((one) => one.has(id)).length;
