import { group } from '../model/group.ts';
import { onceFor } from '../model/once-for.ts';
import type { ClaimCode, TopicId } from '../model/ids.ts';
import type { RelationType } from '../model/relations.ts';
import type { Claim, Edge, Graph, Source, Stance } from './graph.ts';
import { claimBy, relationsByType, stanceOf } from './lookups.ts';
import type { RowRelation } from './lookups.ts';
import { comparePlaces, orderIn } from './places.ts';

/** Two related claims of two sources. Which one bears on the other, the edge says. */
export interface Pair {
  readonly earlier: Claim;
  readonly later: Claim;
  readonly edge: Edge;
}

/**
 * The pair that an edge between two sources binds, the earlier source’s claim first, whichever way the
 * edge points.
 *
 * @throws {RangeError} when it binds claims of one source
 */
export function pairOf(graph: Graph, edge: Edge): Pair {
  if (!edge.across) throw new RangeError(`${edge.from} and ${edge.to} are claims of one source`);
  const [from, to] = [claimBy(graph, edge.from), claimBy(graph, edge.to)];
  const place = orderIn(graph).source;
  return place(from.source) < place(to.source)
    ? { earlier: from, later: to, edge }
    : { earlier: to, later: from, edge };
}

/** Every pair, in the order of the earlier claims, then of the later ones. Every pair’s page asks for it. */
export const pairsOf = onceFor((graph: Graph): readonly Pair[] => {
  const rank = ({ source }: Claim) => orderIn(graph).source(source);
  return graph.edges
    .filter(({ across }) => across)
    .map((edge) => pairOf(graph, edge))
    .sort(
      (a, b) =>
        rank(a.earlier) - rank(b.earlier) ||
        comparePlaces(a.earlier, b.earlier) ||
        rank(a.later) - rank(b.later) ||
        comparePlaces(a.later, b.later),
    );
});

const pairsByTopic = onceFor((graph: Graph) => group(pairsOf(graph), sharedTopics));

/** The pairs of claims that both belong to a topic, in the order of all. */
export function pairsOn(graph: Graph, topic: TopicId): readonly Pair[] {
  return pairsByTopic(graph).get(topic) ?? [];
}

/** Where each pair stands among all, by its edge. */
const placesOfPairs = onceFor((graph: Graph) => new Map(pairsOf(graph).map(({ edge }, at) => [edge, at])));

/** Pairs by what binds them, the gravest first. */
export function pairsByType(pairs: readonly Pair[]): { type: RelationType; pairs: Pair[] }[] {
  return relationsByType(pairs.map(({ edge }) => edge)).map(({ type }) => ({
    type,
    pairs: pairs.filter(({ edge }) => edge.type === type),
  }));
}

/** The pairs before and after a pair. */
export function aroundPair(graph: Graph, { edge }: Pair): { previous: Pair | undefined; next: Pair | undefined } {
  const list = pairsOf(graph);
  const at = placesOfPairs(graph).get(edge) ?? -2;
  return { previous: list[at - 1], next: list[at + 1] };
}

/** The topics that both claims of a pair belong to. */
export function sharedTopics({ earlier, later }: Pair): TopicId[] {
  return earlier.topics.filter((topic) => later.topics.includes(topic));
}

/** How what two sources say on one topic relates. */
export interface TopicRelation {
  readonly earlier: Source;
  readonly later: Source;
  /** What binds their claims on it; derived, never written. */
  readonly relations: readonly RowRelation[];
  /** What is to be said where nothing does. */
  readonly state: 'both speak' | 'one speaks' | 'none speaks' | 'uncompared';
}

/** The ties of some sources on a topic, one for each two: the first with the second, with the third, and so on. */
export function topicRelations(graph: Graph, topic: TopicId, sources: readonly Source[]): TopicRelation[] {
  const on = new Set<ClaimCode>((graph.claimsOn.get(topic) ?? []).map(({ code }) => code));
  const pairs = pairsOf(graph).filter(({ earlier, later }) => on.has(earlier.code) && on.has(later.code));
  return sources.flatMap((earlier, index) =>
    sources.slice(index + 1).map((later): TopicRelation => {
      const between = pairs.filter((pair) => pair.earlier.source === earlier.id && pair.later.source === later.id);
      const state = stateOf(stanceOf(graph, earlier.id, topic), stanceOf(graph, later.id, topic));
      return { earlier, later, relations: relationsByType(between.map(({ edge }) => edge)), state };
    }),
  );
}

function stateOf({ state: one }: Stance, { state: other }: Stance): TopicRelation['state'] {
  if (one === 'uncompared' || other === 'uncompared') return 'uncompared';
  if (one === 'speaks' && other === 'speaks') return 'both speak';
  return one === 'speaks' || other === 'speaks' ? 'one speaks' : 'none speaks';
}
