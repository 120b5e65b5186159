import type { APIRoute } from 'astro';
import { openBriefing } from '../briefing.ts';
import { claimFields, claimsData } from '../exports/data/claims.ts';
import { columnsOf, toCsv } from '../exports/data/csv.ts';
import { published } from '../site.ts';
import { file } from './_file.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return file(toCsv(columnsOf(claimFields), claimsData(graph, published).claims), 'text/csv; charset=utf-8');
}) satisfies APIRoute;
