import type { APIRoute } from 'astro';
import { openBriefing } from '../../views/briefing.ts';
import { assessmentsData } from '../../publish/data/assessments.ts';
import { published } from '../../site.ts';
import { jsonFile } from '../../views/respond.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return jsonFile(assessmentsData(graph, published));
}) satisfies APIRoute;
