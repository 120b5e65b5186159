import type { Graph } from '../../graph/graph.ts';
import type { Routes } from '../../model/routes.ts';
import { FEED_FILES } from '../feed/write.ts';
import { worksOfSite } from '../../graph/works.ts';
import { MEDIA_TYPES } from '../bibliography/write.ts';
import { graphData } from './graph.ts';
import type { FileName } from './schemas.ts';

/** A file of the whole record. */
export interface DataFile {
  /** Its path under the base. */
  readonly path: string;
  /** What is in it. */
  readonly what: string;
  readonly mediaType: string;
  /** The name of its schema, where it has one. */
  readonly kind?: FileName;
}

const JSON_TYPE = 'application/json';

/** Every file that holds the whole of something: what is there to be taken away, for people and for machines. */
export function dataFiles(graph: Graph, to: Routes): DataFile[] {
  const { nodes, edges } = graphData(graph, to, '');
  const works = worksOfSite(graph).length;
  const claims = `${graph.claims.size} claims`;
  return [
    {
      path: 'claims.json',
      what: `${claims}, each with its relations and its verdict`,
      mediaType: JSON_TYPE,
      kind: 'claims',
    },
    { path: 'claims.csv', what: `the same ${claims} as a table`, mediaType: 'text/csv' },
    {
      path: 'graph.json',
      what: `all ${nodes.length} things and the ${edges.length} edges between them, for networkx, D3 and others`,
      mediaType: JSON_TYPE,
      kind: 'graph',
    },
    {
      path: 'forecasts/index.json',
      what: `${graph.assessments.size} assessments, with facts and evidence`,
      mediaType: JSON_TYPE,
      kind: 'assessments',
    },
    {
      path: 'timeline/index.json',
      what: `${graph.events.size} dated events`,
      mediaType: JSON_TYPE,
      kind: 'events',
    },
    { path: 'citations.json', what: `${works} works as CSL-JSON`, mediaType: MEDIA_TYPES.json, kind: 'citations' },
    { path: 'citations.bib', what: `the same ${works} works as BibTeX`, mediaType: bare(MEDIA_TYPES.bib) },
    { path: 'citations.ris', what: `the same ${works} works as RIS`, mediaType: bare(MEDIA_TYPES.ris) },
  ];
}

/** What tells of news alone. */
export const FEEDS: readonly DataFile[] = [
  {
    path: FEED_FILES.atom,
    what: 'what is new and what has changed, as an Atom feed',
    mediaType: 'application/atom+xml',
  },
  { path: FEED_FILES.json, what: 'the same feed as JSON Feed', mediaType: 'application/feed+json' },
];

/** A media type without its parameters. */
function bare(type: string): string {
  return type.replace(/;.*$/u, '');
}
