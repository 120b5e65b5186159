import { compareText, sourceId, topicId } from '../model/ids.ts';
import type { ClaimCode, TopicId } from '../model/ids.ts';
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
