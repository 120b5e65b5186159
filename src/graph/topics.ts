import { compareText, sourceId, topicId } from '../model/ids.ts';
import type { ClaimCode, SourceId, TopicId } from '../model/ids.ts';
import { DISTANCES, valuesOf } from '../model/vocabulary.ts';
import { GraphError } from './graph-error.ts';
import type { Claim, Edge, Source, Stance, Topic } from './graph.ts';
import type { Entry } from '../corpus/corpus.ts';

const DISTANCE_ORDER = valuesOf(DISTANCES);

type Stances = ReadonlyMap<string, Stance>;

/**
 * The stances that were written, by `source/topic`.
 *
 * @throws {GraphError} when one lies in the folder of no source
 */
export function stancesByPair(entries: readonly Entry<'stances'>[], sources: ReadonlyMap<SourceId, Source>): Stances {
  return new Map(
    entries.map(({ id, data }) => {
      const [folder, name] = id.split('/');
      const [source, topic] = [sourceId.parse(folder), topicId.parse(name)];
      if (!sources.has(source)) throw new GraphError(`Stance ${id} lies in the folder of no source`);
      const { added, changed, change } = data;
      const silent = { state: 'silent' as const, source, topic, added, changed, change };
      return [id, 'silent' in data ? silent : { ...data, state: 'speaks', source, topic }];
    }),
  );
}

/**
 * What decides where a topic stands in lists: what most sources speak on, then where they stand farthest apart, then
 * what they exist to say, then where they touch most.
 */
function rankOf(
  { id: topic, distance }: Topic,
  stances: Stances,
  claims: readonly Claim[],
  edges: readonly Edge[],
): number[] {
  const spoken = [...stances.values()].filter((stance) => stance.topic === topic && stance.state === 'speaks').length;
  const apart = distance === undefined ? -DISTANCE_ORDER.length : -DISTANCE_ORDER.indexOf(distance);
  const theses = claims.filter(({ weight }) => weight === 'thesis').length;
  const on = new Set<ClaimCode>(claims.map(({ code }) => code));
  const touching = edges.filter(({ across, from, to }) => across && on.has(from) && on.has(to)).length;
  return [spoken, apart, theses, touching, on.size];
}

/**
 * The topics in the order of their lists, which follows from the content, so that a new source needs
 * no edit of theirs.
 */
export function orderTopics(
  entries: readonly Entry<'topics'>[],
  stances: Stances,
  claimsOn: ReadonlyMap<TopicId, readonly Claim[]>,
  edges: readonly Edge[],
): Topic[] {
  return entries
    .map(({ id, data, body }): Topic => ({ ...data, id: topicId.parse(id), body }))
    .map((topic) => ({ topic, rank: rankOf(topic, stances, claimsOn.get(topic.id) ?? [], edges) }))
    .sort((a, b) => {
      const first = a.rank.findIndex((value, index) => value !== b.rank[index]);
      return (b.rank[first] ?? 0) - (a.rank[first] ?? 0) || compareText(a.topic.id, b.topic.id);
    })
    .map(({ topic }) => topic);
}
