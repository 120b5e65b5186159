import type { APIRoute } from 'astro';
import { openBriefing } from '../views/briefing.ts';
import { claimFields, claimsData } from '../publish/data/claims.ts';
import { columnsOf, toCsv } from '../publish/data/csv.ts';
import { published } from '../site.ts';
import { file } from '../views/respond.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return file(toCsv(columnsOf(claimFields), claimsData(graph, published).claims), 'text/csv; charset=utf-8');
}) satisfies APIRoute;
