import type { APIRoute } from 'astro';
import { openBriefing } from '../../briefing.ts';
import { eventsData } from '../../exports/data/events.ts';
import { published } from '../../site.ts';
import { jsonFile } from '../_file.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return jsonFile(eventsData(graph, published));
}) satisfies APIRoute;
