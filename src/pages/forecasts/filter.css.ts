import type { APIRoute } from 'astro';
import { openBriefing } from '../../views/briefing.ts';
import { filterStyles } from '../../graph/filter.ts';
import { ledgerFilters } from '../../graph/ledger.ts';

export const GET = (async () => {
  const { graph } = await openBriefing();
  return new Response(filterStyles(ledgerFilters(graph)), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}) satisfies APIRoute;
