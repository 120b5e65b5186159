import { z } from 'zod';
import type { Graph, Topic } from '../../graph/graph.ts';
import { rowRelations } from '../../graph/lookups.ts';
import { claimCode, sourceId, topicId } from '../../model/ids.ts';
import { relation } from '../../model/relations.ts';
import { topicSchema } from '../../model/topic.ts';
import type { Routes } from '../../model/routes.ts';
import { stanceData, stanceFields } from './stance.ts';
import { address, dates, datesOf, bodyMarkdown, markdownOf, fileHeader, headerOf, text, list } from './fields.ts';

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
  claims: list(claimCode).describe('Codes of the claims on it'),
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
