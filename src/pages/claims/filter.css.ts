import type { APIRoute } from 'astro';
import { openBriefing } from '../../views/briefing.ts';
import { filterGroups, filterStyles } from '../../graph/filter.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return new Response(filterStyles(filterGroups(graph)), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}) satisfies APIRoute;
