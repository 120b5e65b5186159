import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openBriefing } from '../../../briefing.ts';
import { topicData } from '../../../exports/data/topic.ts';
import { published } from '../../../site.ts';
import { jsonFile } from '../../_file.ts';

export const getStaticPaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.topics].map(([id, topic]) => ({ params: { topic: id }, props: { topic } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { topic } }) => {
  const { graph } = await openBriefing();
  return jsonFile(topicData(graph, published, topic));
};
