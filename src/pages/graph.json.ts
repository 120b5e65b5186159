import type { APIRoute } from 'astro';
import { openBriefing } from '../briefing.ts';
import { graphData } from '../exports/data/graph.ts';
import { SITE_TITLE, published } from '../site.ts';
import { jsonFile } from './_file.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return jsonFile(graphData(graph, published, SITE_TITLE));
}) satisfies APIRoute;
