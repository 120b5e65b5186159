import type { Site } from '../publish/site.ts';
import type { Graph } from '../graph/graph.ts';
import { SITE_TITLE, SITE_VERSION, published } from '../site.ts';

/** The site as far as what is written for machines must know it. */
export function siteOf(graph: Graph): Site {
  return { graph, to: published, title: SITE_TITLE, version: SITE_VERSION };
}
