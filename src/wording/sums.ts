import { countOf, listed } from './phrases.ts';
import { parseCode } from '../model/ids.ts';
import type { RelationType } from '../model/relations.ts';
import { DISTANCES, valuesOf } from '../model/vocabulary.ts';
import type { Distance } from '../model/vocabulary.ts';
import type { Claim, Graph, Source, Topic } from '../graph/graph.ts';
import { countWords } from '../model/words.ts';
import { MOST_BESIDE, areFew } from '../graph/few.ts';
import { aloneOn, statesOn } from '../graph/lookups.ts';
import { pairsByType, pairsOf, sharedTopics } from '../graph/pairs.ts';
import type { Pair } from '../graph/pairs.ts';

/** What so many pairs do, by what binds them, in the order in which a sentence tells it. */
const DO: Readonly<Record<Exclude<RelationType, 'supports'>, (count: number) => string>> = {
  agreesWith: (count) =>
    `${count} point${count === 1 ? 's' : ''} the same way, which need not mean saying the same thing`,
  qualifies: (count) => `in ${count} the later text sets a limit to the earlier one`,
  updates: (count) => `in ${count} the later text says otherwise about a later time`,
  disputes: (count) => `${count} ${count === 1 ? 'is' : 'are'} at odds`,
};

/**
 * How the claims of different sources bear on each other, counted: “Of 22 pairs of claims …”.
 *
 * @returns a sentence; nothing where no two sources have related claims
 */
export function pairsSentence(pairs: readonly Pair[]): string | undefined {
  if (pairs.length === 0) return undefined;
  const byType = pairsByType(pairs);
  const parts = Object.entries(DO).flatMap(([type, say]) => {
    const found = byType.find((row) => row.type === type);
    return found ? [say(found.pairs.length)] : [];
  });
  return `Of ${countOf(pairs.length, 'pair')} of claims that bear on each other, ${parts.join('; ')}.`;
}

/**
 * On how many topics all sources speak, and each alone: “On 10 of 18 topics both articles speak; …”. Of many sources it
 * counts those that do.
 *
 * @returns a sentence or two; nothing where there is no topic
 */
export function speakingSentence(graph: Graph): string | undefined {
  const { topics } = graph;
  const { one, many } = graph.site.sourceNoun;
  const sources = [...graph.sources.values()];
  if (topics.size === 0) return undefined;
  const states = [...topics.keys()].map((topic) => statesOn(graph, topic));
  const alone = [...topics.keys()].flatMap((topic) => aloneOn(graph, topic) ?? []);
  const all = states.filter(({ speaks }) => speaks === sources.length).length;
  const open = states.filter(({ uncompared }) => uncompared > 0).length;
  const outOf = (count: number) =>
    count === topics.size && count > 1 ? `all ${count} topics` : `${count} of ${countOf(topics.size, 'topic')}`;
  const spoken = () => {
    const [only] = sources;
    if (only && sources.length === 1) return `${only.short} speaks on ${outOf(all)}.`;
    if (!areFew(graph)) {
      const several = states.filter(({ speaks }) => speaks > 1).length;
      const more = [
        ...(all > 0 ? [`all ${sources.length} on ${all}`] : []),
        ...(alone.length > 0 ? [`one alone on ${alone.length}`] : []),
      ];
      return `On ${outOf(several)} more than one ${one} speaks${more.length > 0 ? `; ${more.join(', ')}` : ''}.`;
    }
    const each = sources
      .map(({ id, short }) => ({ short, count: alone.filter((source) => source === id).length }))
      .filter(({ count }) => count > 0 || (sources.length === 2 && alone.length > 0))
      .map(({ short, count }) => `${short} alone on ${count}`);
    const together = sources.length === 2 ? `both ${many} speak` : `all ${sources.length} ${many} speak`;
    return `On ${outOf(all)} ${together}${each.length > 0 ? `; ${each.join(', ')}` : ''}.`;
  };
  return open > 0 ? `${spoken()} On ${open} not every ${one} has been compared yet.` : spoken();
}

/** That a pair of claims may be counted on more than one topic, where one is. */
export function countedTwiceSentence(graph: Graph): string | undefined {
  return pairsOf(graph).some((pair) => sharedTopics(pair).length > 1)
    ? 'A pair of claims that belongs to several topics is counted on each.'
    : undefined;
}

/** What sources do on so many topics, by how they stand to each other there. */
const STAND: Readonly<Record<Distance, string>> = {
  contradict: 'contradict each other',
  part: 'part',
  condition: 'differ by a limit that one sets',
  agree: 'agree',
  separate: 'speak of different things',
};

/**
 * What stands before the topics on which the sources contradict each other, and before those on which they part: “The
 * articles part on 2 topics:”. Where there is neither, that alone is said.
 *
 * @returns a line for each that there is, with its topics in their order; nothing where no topic was judged
 */
export function partingsOf({ topics, site }: Graph): { readonly told: string; readonly topics: readonly Topic[] }[] {
  const judged = [...topics.values()].filter(({ distance }) => distance !== undefined);
  if (judged.length === 0) return [];
  const partings = PARTINGS.map((distance) => ({ distance, topics: judged.filter((it) => it.distance === distance) }));
  const told = partings.filter(({ topics: { length } }) => length > 0);
  const who = (index: number) => (index === 0 ? `The ${site.sourceNoun.many}` : 'They');
  if (told.length === 0) return [{ told: `${who(0)} part on no topic.`, topics: [] }];
  return told.map(({ distance, topics: some }, index) => ({
    told: `${who(index)} ${STAND[distance]} on ${countOf(some.length, 'topic')}:`,
    topics: some,
  }));
}

/** How sources stand where they do not agree, however far. */
const PARTINGS = ['contradict', 'part'] as const satisfies Distance[];

/**
 * How the sources stand to each other, topic by topic, as it was judged: “Of the 10 topics on which both speak, they …”.
 *
 * @returns a sentence; nothing where no topic has two sources that speak
 */
export function distancesSentence({ sources, topics }: Graph): string | undefined {
  const judged = [...topics.values()].flatMap(({ distance }) => distance ?? []);
  if (judged.length === 0) return undefined;
  const parts = valuesOf(DISTANCES).flatMap((distance) => {
    const count = judged.filter((one) => one === distance).length;
    return count > 0 ? [`${STAND[distance]} on ${count === judged.length && count > 1 ? 'all' : count}`] : [];
  });
  return `Of the ${countOf(judged.length, 'topic')} on which ${sources.size === 2 ? 'both speak' : 'more than one speaks'}, they ${listed(parts)}.`;
}

/**
 * That the sources do not refer to each other, or which refers to which.
 *
 * @returns a sentence; nothing for fewer than two sources, or where one was not read for it yet
 */
export function referringSentence(graph: Graph): string | undefined {
  const { sources } = graph;
  const { one, many } = graph.site.sourceNoun;
  const all = [...sources.values()];
  if (all.length < 2 || all.some(({ refersTo }) => refersTo === undefined)) return undefined;
  const referring = all.filter(({ refersTo = [] }) => refersTo.length > 0);
  if (referring.length === 0)
    return all.length === 2 ? `Neither ${one} refers to the other.` : `None of the ${many} refers to another.`;
  if (referring.length > MOST_BESIDE) return `${referring.length} of the ${all.length} ${many} refer to another.`;
  return referring
    .map(
      ({ short, refersTo = [] }) => `${short} refers to ${listed(refersTo.map((id) => sources.get(id)?.short ?? id))}.`,
    )
    .join(' ');
}

/** How many words a minute are read in silence: the mean for nonfiction in English (Brysbaert 2019, 10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

/** How many words a source has. */
export function sourceLength({ paragraphs }: Source): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.words, 0);
}

/**
 * How long a digest is, and how long the source that it tells: “The digest has 738 words, 3 minutes; the article has
 * 1,147.”
 */
export function lengthSentence({ site }: Graph, source: Source): string {
  const told = source.digest.reduce((sum, { text }) => sum + countWords(text), 0);
  const minutes = Math.max(1, Math.round(told / WORDS_A_MINUTE));
  return `The digest has ${countOf(told, 'word')}, ${countOf(minutes, 'minute')}; the ${site.sourceNoun.one} has ${sourceLength(source).toLocaleString('en')}.`;
}

/**
 * How to read the references of a text, by the example of the first of them.
 *
 * @returns a sentence in three parts, the second of which is the source’s letters, which stand on paper alone
 */
export function codeExample({ code, paragraphs: [place = 0] }: Claim): readonly [string, string, string] {
  const { letters = '', paragraph = 0, suffix = '' } = parseCode(code) ?? {};
  const isFirst = suffix === 'a' && paragraph === place;
  return [
    'Raised numbers lead to the claims behind the words: ',
    letters,
    `${paragraph}${suffix} is ${isFirst ? 'the first' : 'one'} from paragraph ${place}.`,
  ];
}
