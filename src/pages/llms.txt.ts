import type { APIRoute } from 'astro';
import { openBriefing } from '../briefing.ts';
import { llmsText } from '../exports/llms/llms.ts';
import { file } from './_file.ts';
import { siteOf } from './_site.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return file(llmsText(siteOf(graph)), 'text/plain; charset=utf-8');
}) satisfies APIRoute;
