import type { APIRoute, GetStaticPaths } from 'astro';
import { openBriefing } from '../views/briefing.ts';
import { SITEMAP } from '../publish/site-files/robots.ts';
import { hasHost } from '../model/routes.ts';
import { sitemapXml } from '../publish/site-files/sitemap.ts';
import { published } from '../site.ts';
import { file } from '../views/respond.ts';

// A build that does not know its host has no sitemap: only a route with parameters can be no file at all.
export const getStaticPaths = (() =>
  hasHost(published.home()) ? [{ params: { sitemap: SITEMAP.replace(/\.xml$/u, '') } }] : []) satisfies GetStaticPaths;

export const GET = (async () => {
  const { graph } = await openBriefing();
  return file(sitemapXml(graph, published), 'application/xml; charset=utf-8');
}) satisfies APIRoute;
