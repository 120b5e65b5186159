import type { Graph } from '../../graph/graph.ts';
import { worksOfSite } from '../../graph/works.ts';
import { toCslList } from '../bibliography/works-file.ts';
import { MEDIA_TYPES, writeItems } from '../bibliography/write.ts';
import { FEED_FILES } from '../feed/write.ts';
import type { Site } from '../site.ts';
import { claimFields, claimsData } from './claims.ts';
import { columnsOf, toCsv } from './csv.ts';
import { asJson } from './json.ts';
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
  /** Its text; absent where it is the JSON twin of a page, which is written with the page. */
  readonly text?: () => string;
}

const JSON_TYPE = 'application/json';

// How much the graph holds costs as much to count as to write it.
const counted = new WeakMap<Graph, { readonly nodes: number; readonly edges: number }>();

function countsOf(site: Site): { readonly nodes: number; readonly edges: number } {
  const known = counted.get(site.graph);
  if (known) return known;
  const { nodes, edges } = graphData(site.graph, site.to, site.title);
  const counts = { nodes: nodes.length, edges: edges.length };
  counted.set(site.graph, counts);
  return counts;
}

/** Every file that holds the whole of something: what is there to be taken away, for people and for machines. */
export function dataFiles(site: Site): DataFile[] {
  const { graph, to, title } = site;
  const { nodes, edges } = countsOf(site);
  const works = worksOfSite(graph);
  const claims = `${graph.claims.size} claims`;
  return [
    {
      path: 'claims.json',
      what: `${claims}, each with its relations and its verdict`,
      mediaType: JSON_TYPE,
      kind: 'claims',
      text: () => asJson(claimsData(graph, to)),
    },
    {
      path: 'claims.csv',
      what: `the same ${claims} as a table`,
      mediaType: 'text/csv; charset=utf-8',
      text: () => toCsv(columnsOf(claimFields), claimsData(graph, to).claims),
    },
    {
      path: 'graph.json',
      what: `all ${nodes} things and the ${edges} edges between them, for networkx, D3 and others`,
      mediaType: JSON_TYPE,
      kind: 'graph',
      text: () => asJson(graphData(graph, to, title)),
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
    {
      path: 'citations.json',
      what: `${works.length} works as CSL-JSON`,
      mediaType: MEDIA_TYPES.json,
      kind: 'citations',
      text: () => writeItems('json', toCslList(graph, to, works)),
    },
    {
      path: 'citations.bib',
      what: `the same ${works.length} works as BibTeX`,
      mediaType: MEDIA_TYPES.bib,
      text: () => writeItems('bib', toCslList(graph, to, works)),
    },
    {
      path: 'citations.ris',
      what: `the same ${works.length} works as RIS`,
      mediaType: MEDIA_TYPES.ris,
      text: () => writeItems('ris', toCslList(graph, to, works)),
    },
  ];
}

/** What tells of news alone. */
export const FEEDS = [
  {
    path: FEED_FILES.atom,
    what: 'what is new and what has changed, as an Atom feed',
    mediaType: 'application/atom+xml',
  },
  { path: FEED_FILES.json, what: 'the same feed as JSON Feed', mediaType: 'application/feed+json' },
] as const;
