import type { Graph } from '../graph/graph.ts';
import type { Routes } from '../model/routes.ts';

/** The site as far as what it writes for machines must know it. */
export interface Site {
  readonly graph: Graph;
  /** Addresses for what leaves the site. */
  readonly to: Routes;
  readonly title: string;
  readonly version: string;
}

/** What the data of the site are called, as a whole. */
export function datasetName({ title }: Site): string {
  return `${title}: claims, relations, verdicts and works`;
}
