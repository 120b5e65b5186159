import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openBriefing } from '../../../briefing.ts';
import { sourceData } from '../../../exports/data/source.ts';
import { published } from '../../../site.ts';
import { jsonFile } from '../../_file.ts';

export const getStaticPaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.sources].map(([id, source]) => ({ params: { source: id }, props: { source } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { source } }) => {
  const { graph } = await openBriefing();
  return jsonFile(sourceData(graph, published, source));
};
