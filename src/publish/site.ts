import type { Graph } from '../graph/graph.ts';
import { placeNumbers } from '../graph/list-pages.ts';
import { createRoutes } from '../model/routes.ts';
import type { Routes } from '../model/routes.ts';

/** The site as whatever writes pages and files must know it. */
export interface Site {
  readonly graph: Graph;
  /** Addresses for what leaves the site: with the host where the build knows it, else from the root of the host. */
  readonly to: Routes;
  /** Addresses from the root of the host, for links between pages. */
  readonly local: Routes;
  readonly title: string;
  /** What the site is, in one line. */
  readonly line: string;
  /** The version that its citations name. */
  readonly version: string;
}

/** Where a build lies: what Astro's configuration and the package say of it. */
export interface Place {
  /** The address of the host, where the build knows it: `https://example.org`. */
  readonly host: string | undefined;
  /** Where the site lies on its host: `/` or `/briefing/`. */
  readonly base: string;
  readonly version: string;
}

/** The site that is made of a content, at a place. */
export function siteAt(graph: Graph, { host, base, version }: Place): Site {
  return {
    graph,
    to: createRoutes(host ? new URL(base, host).href : base, placeNumbers(graph)),
    local: createRoutes(base, placeNumbers(graph)),
    title: graph.site.title,
    line: graph.site.line,
    version,
  };
}

/** What the data of the site are called, as a whole. */
export function datasetName({ title }: Site): string {
  return `${title}: claims, relations, verdicts and works`;
}
