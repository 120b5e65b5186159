import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openBriefing } from '../../../views/briefing.ts';
import { topicData } from '../../../publish/data/topic.ts';
import { published } from '../../../site.ts';
import { jsonFile } from '../../../views/respond.ts';

export const getStaticPaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.topics].map(([id, topic]) => ({ params: { topic: id }, props: { topic } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { topic } }) => {
  const { graph } = await openBriefing();
  return jsonFile(topicData(graph, published, topic));
};
