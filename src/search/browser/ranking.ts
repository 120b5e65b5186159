import type { Match, SearchIndex } from './pagefind.ts';
import type { Concept, Variant } from './parse-query.ts';

/** A record that was found, of any type. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  readonly data: Match['data'];
}

type Scored = ReadonlyMap<string, Ranked>;

/** How much of what the best record has a hit must have. */
const ENOUGH = 0.6;
/** How much more a record counts that has the words side by side as typed. */
const AS_TYPED = 1.4;

/**
 * Finds the records that have enough of the concepts, best first.
 *
 * @param known concepts that some record has
 * @param wished concepts that raise a record and leave none out, unless there are no others
 * @param groups records that compete with each other: what is enough is told by the best of the group
 */
export async function rank(
  index: SearchIndex,
  known: readonly Concept[],
  wished: readonly Concept[],
  groups: readonly (ReadonlySet<string> | undefined)[] = [],
): Promise<Ranked[]> {
  const match = (concepts: readonly Concept[]) => Promise.all(concepts.map((concept) => matchesOf(index, concept)));
  const needed = await match(known.length > 0 ? known : wished);
  const found = [...needed, ...(known.length > 0 ? await match(wished) : [])];
  const whole = known.map(({ text }) => text).join(' ');
  const asTyped = known.length > 1 ? await ask(index, whole, true) : new Map<string, Ranked>();
  const matched = [...ids(needed)];
  const enough = (groups.length > 0 ? groups : [new Set(matched)]).flatMap((group) => {
    const members = matched.filter((id) => group?.has(id) ?? true);
    const most = Math.max(0, ...members.map((id) => having(needed, id)));
    return members.filter((id) => having(needed, id) >= most * ENOUGH);
  });
  return enough
    .map((id) => {
      const share = having(found, id) / found.length;
      const matches = found.flatMap((one) => one.get(id) ?? []);
      const score = matches.reduce((sum, one) => sum + one.score, 0) * share ** 2 * (asTyped.has(id) ? AS_TYPED : 1);
      const words = [...new Set(matches.flatMap((one) => one.words))].sort((a, b) => a - b);
      return { id, score, words, data: matches[0]?.data ?? neverAsked };
    })
    .sort((a, b) => b.score - a.score);
}

/** Records that have a concept by any of its variants, each with the best score. */
export async function matchesOf(index: SearchIndex, { variants }: Concept): Promise<Scored> {
  const best = new Map<string, Ranked>();
  const found = await Promise.all(variants.map(async (variant) => [variant, await scored(index, variant)] as const));
  for (const [{ weight }, matches] of found)
    for (const [id, match] of matches) {
      const known = best.get(id);
      const words = [...(known?.words ?? []), ...match.words];
      best.set(id, { ...match, words, score: Math.max(known?.score ?? 0, match.score * weight) });
    }
  return best;
}

/** A phrase comes with a score of 1 from the index: its words’ score says more. */
async function scored(index: SearchIndex, { term, phrase }: Variant): Promise<Scored> {
  if (!phrase) return ask(index, term, false);
  const [exact, loose] = await Promise.all([ask(index, term, true), ask(index, term, false)]);
  return new Map([...exact].map(([id, match]) => [id, { ...match, score: loose.get(id)?.score ?? match.score }]));
}

const MOST_REMEMBERED = 400;
const remembered = new WeakMap<SearchIndex, Map<string, Promise<Scored>>>();

/** Asks the index, once for each term: as one types, most of a query stays as it was. */
export function ask(index: SearchIndex, term: string, phrase: boolean): Promise<Scored> {
  const memory = remembered.get(index) ?? new Map<string, Promise<Scored>>();
  remembered.set(index, memory);
  if (memory.size > MOST_REMEMBERED) memory.clear();
  const query = phrase ? `"${term.replaceAll('"', '')}"` : term;
  const known = memory.get(query);
  if (known) return known;
  const asked = index.search(query, { filters: {} }).then(({ results }) => new Map(results.map((it) => [it.id, it])));
  memory.set(query, asked);
  asked.catch(() => memory.delete(query));
  return asked;
}

const ids = (found: readonly Scored[]) => new Set(found.flatMap((one) => [...one.keys()]));
const having = (found: readonly Scored[], id: string) => found.filter((one) => one.has(id)).length;
const neverAsked = () => Promise.reject(new Error('A record without a match'));
