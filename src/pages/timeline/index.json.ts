import type { APIRoute } from 'astro';
import { openBriefing } from '../../views/briefing.ts';
import { eventsData } from '../../publish/data/events.ts';
import { published } from '../../site.ts';
import { jsonFile } from '../../views/respond.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return jsonFile(eventsData(graph, published));
}) satisfies APIRoute;
