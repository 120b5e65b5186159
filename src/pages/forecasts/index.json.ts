import type { APIRoute } from 'astro';
import { openBriefing } from '../../briefing.ts';
import { assessmentsData } from '../../exports/data/assessments.ts';
import { published } from '../../site.ts';
import { jsonFile } from '../_file.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return jsonFile(assessmentsData(graph, published));
}) satisfies APIRoute;
