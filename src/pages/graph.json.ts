import type { APIRoute } from 'astro';
import { openBriefing } from '../views/briefing.ts';
import { graphData } from '../publish/data/graph.ts';
import { SITE_TITLE, published } from '../site.ts';
import { jsonFile } from '../views/respond.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return jsonFile(graphData(graph, published, SITE_TITLE));
}) satisfies APIRoute;
