import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { openBriefing } from '../../../../views/briefing.ts';
import { claimFileData } from '../../../../publish/data/claim.ts';
import { published } from '../../../../site.ts';
import { jsonFile } from '../../../../views/respond.ts';

export const getStaticPaths = (async () => {
  const { graph } = await openBriefing();
  return [...graph.claims.values()].map((claim) => {
    const [source, slug] = claim.id.split('/');
    return { params: { source, slug }, props: { claim } };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { claim } }) => {
  const { graph } = await openBriefing();
  return jsonFile(claimFileData(graph, published, claim));
};
