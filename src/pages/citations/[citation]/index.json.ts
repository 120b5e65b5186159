import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openBriefing } from '../../../views/briefing.ts';
import { citationData } from '../../../publish/data/citation.ts';
import { published } from '../../../site.ts';
import { jsonFile } from '../../../views/respond.ts';

export const getStaticPaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.citations].map(([id, citation]) => ({ params: { citation: id }, props: { citation } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { citation } }) => {
  const { graph } = await openBriefing();
  return jsonFile(citationData(graph, published, citation));
};
