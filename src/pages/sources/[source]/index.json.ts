import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openBriefing } from '../../../views/briefing.ts';
import { sourceData } from '../../../publish/data/source.ts';
import { published } from '../../../site.ts';
import { jsonFile } from '../../../views/respond.ts';

export const getStaticPaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.sources].map(([id, source]) => ({ params: { source: id }, props: { source } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { source } }) => {
  const { graph } = await openBriefing();
  return jsonFile(sourceData(graph, published, source));
};
