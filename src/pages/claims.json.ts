import type { APIRoute } from 'astro';
import { openBriefing } from '../views/briefing.ts';
import { claimsData } from '../publish/data/claims.ts';
import { published } from '../site.ts';
import { jsonFile } from '../views/respond.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return jsonFile(claimsData(graph, published));
}) satisfies APIRoute;
