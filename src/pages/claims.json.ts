import type { APIRoute } from 'astro';
import { openBriefing } from '../briefing.ts';
import { claimsData } from '../exports/data/claims.ts';
import { published } from '../site.ts';
import { jsonFile } from './_file.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return jsonFile(claimsData(graph, published));
}) satisfies APIRoute;
