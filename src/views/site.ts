import { version } from '../../package.json';
import type { Graph } from '../graph/graph.ts';
import { siteAt } from '../publish/site.ts';
import type { Site } from '../publish/site.ts';

/** The site that the build makes. */
export function siteOf(graph: Graph): Site {
  return siteAt(graph, { host: import.meta.env.SITE, base: import.meta.env.BASE_URL, version });
}
