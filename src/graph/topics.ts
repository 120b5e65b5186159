import { compareText, sourceId, topicId } from '../model/ids.ts';
import type { TopicId } from '../model/ids.ts';
import { DISTANCES, valuesOf } from '../model/vocabulary.ts';
import type { Claim, Edge, Stance, Topic } from './graph.ts';
import type { Entry } from '../corpus/corpus.ts';

const DISTANCE_ORDER = valuesOf(DISTANCES);

type Stances = ReadonlyMap<string, Stance>;

/** The stances that were written, by `source/topic`. */
export function stancesByPair(entries: readonly Entry<'stances'>[]): Stances {
  return new Map(
    entries.map(({ id, data }): [string, Stance] => {
      const [folder, name] = id.split('/');
      const at = { source: sourceId.parse(folder), topic: topicId.parse(name) };
      if (!('silent' in data)) return [id, { ...data, state: 'speaks', ...at }];
      const { added, changed, change } = data;
      return [id, { state: 'silent', ...at, added, changed, change }];
    }),
  );
}

/**
 * What decides where a topic stands in lists: what most sources speak on, then where they stand farthest apart, then
 * what they exist to say, then where they touch most, then what they say most on.
 */
function rankOf(
  { distance }: Topic,
  stances: readonly Stance[],
  claims: readonly Claim[],
  touching: readonly Edge[],
): number[] {
  const spoken = stances.filter(({ state }) => state === 'speaks').length;
  const apart = distance === undefined ? -DISTANCE_ORDER.length : -DISTANCE_ORDER.indexOf(distance);
  const theses = claims.filter(({ weight }) => weight === 'thesis').length;
  return [spoken, apart, theses, touching.length, claims.length];
}

/**
 * The topics in the order of their lists, which follows from the content, so that a new source needs
 * no edit of theirs.
 */
export function orderTopics(
  entries: readonly Entry<'topics'>[],
  stances: Stances,
  claimsOn: ReadonlyMap<TopicId, readonly Claim[]>,
  touching: ReadonlyMap<TopicId, readonly Edge[]>,
): Topic[] {
  const byTopic = Map.groupBy(stances.values(), ({ topic }) => topic);
  return entries
    .map(({ id, data, body }): Topic => ({ ...data, id: topicId.parse(id), body }))
    .map((topic) => {
      const { id } = topic;
      const rank = rankOf(topic, byTopic.get(id) ?? [], claimsOn.get(id) ?? [], touching.get(id) ?? []);
      return { topic, rank };
    })
    .sort((a, b) => {
      const first = a.rank.findIndex((value, index) => value !== b.rank[index]);
      return (b.rank[first] ?? 0) - (a.rank[first] ?? 0) || compareText(a.topic.id, b.topic.id);
    })
    .map(({ topic }) => topic);
}
