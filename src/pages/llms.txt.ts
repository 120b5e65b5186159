import type { APIRoute } from 'astro';
import { openBriefing } from '../views/briefing.ts';
import { llmsText } from '../publish/site-files/llms/llms.ts';
import { file } from '../views/respond.ts';
import { siteOf } from '../views/site.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return file(llmsText(siteOf(graph)), 'text/plain; charset=utf-8');
}) satisfies APIRoute;
