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
  text,
} from './fields.ts';

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

/** The JSON twin of a topic’s page. */
export const topicFile = z.strictObject({
  ...fileHeader,
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
    .array(z.strictObject({ source: sourceId.describe('Id of the source'), ...stanceFields }))
    .describe('What each source says on it'),
  claims: z.array(claimCode).describe('Codes of the claims on it'),
  relations: z
    .array(
      z.strictObject({
        type: relation.shape.type.describe('The relation'),
        from: claimCode.describe('Code of the claim that it starts from, the later source’s'),
        to: claimCode.describe('Code of the claim that it leads to'),
        because: text.describe('Why, in one sentence'),
      }),
    )
    .describe('How claims of different sources on it relate'),
  ...dates,
});

/** All that the page of a topic says, its claims by their codes. */
export function topicData(graph: Graph, to: Routes, topic: Topic): z.input<typeof topicFile> {
  const { id, title, question, comparison, distance, because, changed } = topic;
  const edges = rowRelations(graph, id).flatMap((row) => row.edges);
  return {
    ...headerOf(to, 'topic', changed),
    id,
    url: to.topic(id),
    title,
    question,
    comparison,
    ...(distance ? { distance, because } : {}),
    text: markdownOf(topic),
    stances: (graph.stances.get(id) ?? []).map((stance) => ({ source: stance.source, ...stanceData(stance) })),
    claims: (graph.claimsOn.get(id) ?? []).map(({ code }) => code),
    relations: edges.map(({ type, from, to: end, because }) => ({ type, from, to: end, because })),
    ...datesOf(topic),
  };
}
