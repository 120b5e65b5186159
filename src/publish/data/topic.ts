import { z } from 'zod';
import type { Graph, Stance, Topic } from '../../graph/graph.ts';
import { rowRelations } from '../../graph/lookups.ts';
import { claimCode, sourceId, topicId } from '../../model/ids.ts';
import { relation } from '../../model/relations.ts';
import { topicSchema } from '../../model/topic.ts';
import type { Routes } from '../../model/routes.ts';
import {
  address,
  dates,
  datesOf,
  bodyMarkdown,
  markdownOf,
  fileHeader,
  headerOf,
  nonEmptyList,
  record,
  text,
  whole,
} from './fields.ts';
import type { Told } from './fields.ts';
import { lastChange } from '../../graph/changed-on.ts';

/** What a source says on a topic, wherever a file tells it. */
export const stanceFields = {
  state: z
    .enum(['speaks', 'silent', 'uncompared'])
    .describe('Whether it speaks to it, is silent after every paragraph was read for it, or was not compared yet'),
  label: text.optional().describe('What it says, in at most six words'),
  stance: text.optional().describe('What it says, in one or two sentences'),
  lead: claimCode.optional().describe('Code of the claim that leads'),
  claims: nonEmptyList(claimCode).optional().describe('Codes of the claims that it rests on'),
  added: dates.added.optional(),
  changed: dates.changed.optional(),
  change: dates.change,
};

/** A stance as data files tell it. */
export function stanceData(stance: Stance) {
  if (stance.state === 'uncompared') return { state: stance.state };
  if (stance.state === 'silent') return { state: stance.state, ...datesOf(stance) };
  const { state, label, lead, claims } = stance;
  return { state, label, stance: stance.stance, lead, claims: [...claims], ...datesOf(stance) };
}

/** What data files say of a topic. */
const topicRecord = record({
  id: topicId.describe('Id of the topic'),
  url: address.describe('The topic’s page'),
  title: text.describe('What it is called'),
  question: text.describe('The question that every source is asked'),
  comparison: text.describe('How the sources compare on it, in one sentence'),
  distance: topicSchema.shape.distance.describe(
    'How the sources that speak on it stand to each other, by our judgment',
  ),
  because: text.optional().describe('Why they stand so, in one sentence'),
  text: bodyMarkdown,
  stances: z
    .array(record({ source: sourceId.describe('Id of the source'), ...stanceFields }))
    .describe('What each source says on it'),
  claims: z.array(claimCode).describe('Codes of the claims on it'),
  relations: z
    .array(
      record({
        type: relation.shape.type.describe('The relation'),
        from: claimCode.describe('Code of the claim that it starts from, the later source’s'),
        to: claimCode.describe('Code of the claim that it leads to'),
        because: text.describe('Why, in one sentence'),
      }),
    )
    .describe('How claims of different sources on it relate'),
  ...dates,
});

/** `/topics.json`. */
export const topicsFile = z.strictObject({
  ...fileHeader,
  topics: z.array(topicRecord).describe('The topics, with what each source says on them and how they compare'),
});

/** Every topic. */
export function topicsData(graph: Graph, to: Routes): z.input<typeof topicsFile> {
  return whole(topicsFile, {
    ...headerOf(graph, to, 'topics', lastChange(graph)),
    topics: [...graph.topics.values()].map((topic) => recordOf(graph, to, topic)),
  });
}

/** The JSON twin of a topic’s page: the topic as in `/topics.json`. */
export const topicFile = z.strictObject({ ...fileHeader, ...topicRecord.shape });

/** All that the page of a topic says, its claims by their codes. */
export function topicData(graph: Graph, to: Routes, topic: Topic): z.input<typeof topicFile> {
  return whole(topicFile, { ...headerOf(graph, to, 'topic', topic.changed), ...recordOf(graph, to, topic) });
}

function recordOf(graph: Graph, to: Routes, topic: Topic): Told<z.input<typeof topicRecord>> {
  const { id, title, question, comparison, distance, because } = topic;
  const edges = rowRelations(graph, id).flatMap((row) => row.edges);
  return {
    id,
    url: to.topic(id),
    title,
    question,
    comparison,
    distance,
    because,
    text: markdownOf(topic),
    stances: (graph.stances.get(id) ?? []).map((stance) => ({ source: stance.source, ...stanceData(stance) })),
    claims: (graph.claimsOn.get(id) ?? []).map(({ code }) => code),
    relations: edges.map(({ type, from, to: end, because }) => ({ type, from, to: end, because })),
    ...datesOf(topic),
  };
}
