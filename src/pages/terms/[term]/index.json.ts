import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openBriefing } from '../../../views/briefing.ts';
import { termData } from '../../../publish/data/term.ts';
import { published } from '../../../site.ts';
import { jsonFile } from '../../../views/respond.ts';

export const getStaticPaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.terms].map(([id, term]) => ({ params: { term: id }, props: { term } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { term } }) => {
  const { graph } = await openBriefing();
  return jsonFile(termData(graph, published, term));
};
