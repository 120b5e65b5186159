import type { SourceId, TopicId } from '../model/ids.ts';
import type { Graph, Source } from './graph.ts';
import { sourceBy, speakingOn } from './lookups.ts';
import { pairsOn } from './pairs.ts';
import type { Pair } from './pairs.ts';

/** How sources stand to the largest camp on a topic. */
export type Standing = 'largest' | 'beside' | 'at odds';

/** Sources that stand alike to the largest camp. */
export interface Camp {
  readonly standing: Standing;
  /** Whether their claims point the same way, one to another; else each of them stands by itself. */
  readonly together: boolean;
  readonly sources: readonly Source[];
}

/**
 * The sources that speak on a topic by how their claims on it bear on each other: first the largest camp of those that
 * point the same way, then those of which no dispute with it is noted, at last those that are at odds with it.
 *
 * @returns nothing where no two point the same way, so that there is no camp
 */
export function campsOn(graph: Graph, topic: TopicId): Camp[] {
  const ids = speakingOn(graph, topic).map(({ source }) => source);
  const pairs = pairsOn(graph, topic);
  const agreeing = pairs.filter(({ edge }) => edge.type === 'agreesWith');
  const [largest, ...others] = groupsOf(ids, agreeing).sort((a, b) => b.length - a.length);
  if (!largest || largest.length < 2) return [];
  const first = new Set(largest);
  const opponents = new Set(
    pairs
      .filter(({ edge }) => edge.type === 'disputes')
      .flatMap(({ earlier, later }) => [
        ...(first.has(earlier.source) ? [later.source] : []),
        ...(first.has(later.source) ? [earlier.source] : []),
      ]),
  );
  const isAtOdds = (group: readonly SourceId[]) => group.some((id) => opponents.has(id));
  const camp = (standing: Standing, group: readonly SourceId[], together: boolean): Camp => ({
    standing,
    together,
    sources: group.map((id) => sourceBy(graph, id)),
  });
  const camps = (standing: Standing, groups: readonly SourceId[][]) => {
    const singles = groups.filter(({ length }) => length === 1).flat();
    return [
      ...groups.filter(({ length }) => length > 1).map((group) => camp(standing, group, true)),
      ...(singles.length > 0 ? [camp(standing, singles, false)] : []),
    ];
  };
  return [
    camp('largest', largest, true),
    ...camps(
      'beside',
      others.filter((group) => !isAtOdds(group)),
    ),
    ...camps('at odds', others.filter(isAtOdds)),
  ];
}

/** Ids in groups of those that pairs bind, directly or by others, each in the order of the ids. */
function groupsOf(ids: readonly SourceId[], pairs: readonly Pair[]): SourceId[][] {
  const groupOf = new Map(ids.map((id) => [id, new Set([id])]));
  for (const { earlier, later } of pairs) {
    const [one, other] = [groupOf.get(earlier.source), groupOf.get(later.source)];
    if (!one || !other || one === other) continue;
    for (const id of other) {
      one.add(id);
      groupOf.set(id, one);
    }
  }
  return [...new Set(groupOf.values())].map((group) => ids.filter((id) => group.has(id)));
}
