import type { EvidenceById } from './matching.ts';
import type { Match } from './pagefind.ts';

/** A concept of a query, with what was found for it. */
export interface Asked {
  /** How much it tells, from 0 to 1. */
  readonly weight: number;
  /** Whether it tells little beside another. */
  readonly light: boolean;
  /** As it was typed, or as it is spelled. */
  readonly text: string;
  /** Whether it is the name of a thing. */
  readonly named: boolean;
  /** Whether it is typed as a name, and no record has it. */
  readonly strange: boolean;
  /** Whether a hit must have it. */
  readonly required: boolean;
  /** The records that have it, by their words. */
  readonly evidence: EvidenceById;
  /** How near in meaning records are that may not have it, from 0 to 1. */
  readonly near: ReadonlyMap<string, number>;
}

/** A record that was found, and how. */
export interface Ranked extends Match {
  /** Set where it has all the telling words, but for names that nobody knows: no record comes nearer. */
  readonly isSure?: boolean;
  /** Set where it has none of the words, and only comes near them in meaning. */
  readonly byMeaning?: boolean;
}

/** What is known of records besides the concepts. */
export interface Known {
  readonly all: ReadonlyMap<string, Match>;
  /** Records with two neighbouring words of the query side by side, a set for each two. */
  readonly pairs: readonly ReadonlySet<string>[];
  /** Records of a source or a paragraph that the query names. */
  readonly preferred: ReadonlySet<string>;
}

/** How much every concept counts, however many records have it; the rest falls with their number. */
const COMMON = 0.4;
/** How near a record must be to a concept to count as having it, where it is asked how many have it. */
const ALIKE = 0.8;
/** What two words side by side as typed add, and what a source that the query names. */
const SIDE_BY_SIDE = 0.12;
const PREFERRED = 0.2;
/** What it adds to have a concept by its words, and not by meaning alone. */
const IN_WORDS = 0.25;
/** The least share of the best hit’s words that a hit must have, and of the whole query. */
const LEAST_OF_BEST = 0.6;
const LEAST = 0.4;
/**
 * How near a record must be that has too few of the words; where no record has any, so that nothing is near by chance;
 * and where there is but one word, which may mean something else.
 */
const NEAR = { besides: 0.45, alone: 0.65, one: 0.7 };

/**
 * Ranks the records of one group, best first: by the share of the query that they have, each concept by what it tells.
 * A record that only comes near a concept in meaning has less of it than one that says it, and a record with none of the
 * words never comes before one with all of them. Measured by `npm run bench:search`.
 */
export function rank(asked: readonly Asked[], group: ReadonlySet<string>, { all, pairs, preferred }: Known): Ranked[] {
  const weighed = weigh(asked, group);
  const ids = new Set(weighed.flatMap(({ evidence, near }) => [...evidence.keys(), ...near.keys()]));
  const scored = [...ids].flatMap((id) => {
    const match = group.has(id) ? all.get(id) : undefined;
    if (!match || weighed.some(({ required, evidence }) => required && !evidence.has(id))) return [];
    const strength = ({ evidence }: Asked) => evidence.get(id)?.strength ?? 0;
    const said = share(weighed, strength);
    const meant = share(weighed, (concept) => Math.max(strength(concept), concept.near.get(id) ?? 0));
    const together = pairs.filter((pair) => pair.has(id)).length;
    return [
      {
        match,
        said,
        meant,
        score: meant + IN_WORDS * said + SIDE_BY_SIDE * together + (preferred.has(id) ? PREFERRED : 0),
        words: weighed.flatMap(({ evidence }) => evidence.get(id)?.words ?? []),
        hasAll: said > 0 && weighed.every(({ light, evidence }) => light || evidence.has(id)),
        isSure: said > 0 && weighed.every(({ light, strange, evidence }) => light || strange || evidence.has(id)),
      },
    ];
  });
  const most = Math.max(0, ...scored.map(({ said }) => said));
  const near = most > 0 ? NEAR.besides : asked.length > 1 ? NEAR.alone : NEAR.one;
  const leastWhole = Math.min(...scored.filter(({ hasAll }) => hasAll).map(({ score }) => score));
  return scored
    .filter(({ said, meant }) => (said > 0 && said >= most * LEAST_OF_BEST && meant >= LEAST) || meant >= near)
    .map(({ match, said, score, words, isSure }) => ({
      ...match,
      score: said > 0 ? score : Math.min(score, leastWhole - Number.EPSILON),
      words: [...new Set(words)].sort((a, b) => a - b),
      isSure,
      byMeaning: said === 0,
    }))
    .sort((a, b) => b.score - a.score);
}

/** Tells how much of a query one of a group’s records has, from 0 to 1, each concept by what it tells in the group. */
export function shareIn(
  asked: readonly Asked[],
  group: ReadonlySet<string>,
): (of: (concept: Asked) => number) => number {
  const weighed = weigh(asked, group);
  return (of) => share(weighed, of);
}

/** Concepts weighed by how few of a group’s records have them too (inverse document frequency). */
function weigh(asked: readonly Asked[], group: ReadonlySet<string>): Asked[] {
  return asked.map((concept) => {
    const alike = [...concept.near].flatMap(([id, nearness]) => (nearness >= ALIKE ? id : []));
    const count = new Set([...concept.evidence.keys(), ...alike].filter((id) => group.has(id))).size;
    const rarity = Math.log(1 + group.size / (1 + count)) / Math.log(1 + group.size);
    return { ...concept, weight: concept.weight * (COMMON + (1 - COMMON) * rarity) };
  });
}

function share(concepts: readonly Asked[], of: (concept: Asked) => number): number {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  return total > 0 ? concepts.reduce((sum, concept) => sum + concept.weight * of(concept), 0) / total : 0;
}
