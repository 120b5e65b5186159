import { onceFor } from '../model/once-for.ts';
import { compareText } from '../model/ids.ts';
import type { TopicId } from '../model/ids.ts';
import type { Graph, Source } from './graph.ts';
import { speakingOn } from './lookups.ts';
import { pairsOf } from './pairs.ts';
import type { Pair } from './pairs.ts';

/** Two sources that can be laid side by side. */
export interface SourcePair {
  /** By id, so that their address stays when the date of one is corrected. */
  readonly one: Source;
  readonly other: Source;
  /** The topics on which both speak. */
  readonly topics: readonly TopicId[];
  /** Their related claims. */
  readonly pairs: readonly Pair[];
}

/**
 * Every two sources that speak on a topic both, or whose claims bear on each other. Two that are alone in an archive are
 * none: its comparison is theirs.
 */
export const sourcePairsOf = onceFor((graph: Graph) => (graph.sources.size > 2 ? makePairs(graph) : []));

function makePairs(graph: Graph): SourcePair[] {
  const sources = [...graph.sources.values()].sort((a, b) => compareText(a.id, b.id));
  const keyOf = (a: string, b: string) => [a, b].sort(compareText).join(' ');
  const pairs = Map.groupBy(pairsOf(graph), ({ earlier, later }) => keyOf(earlier.source, later.source));
  const speaking = new Map(
    [...graph.topics.keys()].map((id) => [id, new Set(speakingOn(graph, id).map((it) => it.source))]),
  );
  return sources.flatMap((one, index) =>
    sources.slice(index + 1).flatMap((other): SourcePair[] => {
      const topics = [...speaking].flatMap(([id, on]) => (on.has(one.id) && on.has(other.id) ? [id] : []));
      const related = pairs.get(keyOf(one.id, other.id)) ?? [];
      return topics.length + related.length > 0 ? [{ one, other, topics, pairs: related }] : [];
    }),
  );
}

/** The source that stands beside one of the two. */
export function otherOf({ one, other }: SourcePair, source: Source): Source {
  return one === source ? other : one;
}
