import { worksOfSite } from '../../graph/works.ts';
import type { WorksFormat } from '../../model/routes.ts';
import { toCslList } from '../bibliography/works-file.ts';
import { MEDIA_TYPES, writeItems } from '../bibliography/write.ts';
import { FEED_FILES } from '../feed/write.ts';
import type { Site } from '../site.ts';
import { verdictsData } from './assessments.ts';
import { claimRecord, claimsData } from './claims.ts';
import { columnsOf, toCsv } from './csv.ts';
import { factsData } from './facts.ts';
import { graphData } from './graph.ts';
import { asJson } from './json.ts';
import type { FileName } from './schemas.ts';
import { sourcesData } from './source.ts';
import { termsData } from './term.ts';
import { topicsData } from './topic.ts';

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

/** Every file that holds the whole of something: what is there to be taken away, for people and for machines. */
export function dataFiles({ graph, to, title }: Site): DataFile[] {
  const { nodes, edges } = graphData(graph, to, title);
  const works = worksOfSite(graph);
  const worksIn = (format: WorksFormat, what: string) => ({
    path: `citations.${format}`,
    what,
    mediaType: MEDIA_TYPES[format],
    text: () => writeItems(format, toCslList(graph, to, works)),
  });
  const json = (path: string, kind: FileName, what: string, data?: () => object) => ({
    path,
    what,
    mediaType: 'application/json',
    kind,
    ...(data && { text: () => asJson(data()) }),
  });
  const claims = `${graph.claims.size} claims`;
  const assessments = `${graph.assessments.size} assessments`;
  const things = `all ${nodes.length} things and the ${edges.length} edges between them`;
  return [
    json('claims.json', 'claims', `${claims}, each with its relations and its verdict`, () => claimsData(graph, to)),
    {
      path: 'claims.csv',
      what: `the same ${claims} as a table`,
      mediaType: 'text/csv; charset=utf-8',
      text: () => toCsv(columnsOf(claimRecord), claimsData(graph, to).claims),
    },
    json('verdicts.json', 'verdicts', `${assessments}, scored or followed, each with the facts that it weighs`, () =>
      verdictsData(graph, to),
    ),
    json('facts.json', 'facts', `${graph.facts.size} dated facts, with their evidence and how far it was seen`, () =>
      factsData(graph, to),
    ),
    json('topics.json', 'topics', `${graph.topics.size} topics, with what each source says on them`, () =>
      topicsData(graph, to),
    ),
    json('sources.json', 'sources', `${graph.sources.size} sources, with our digest of them`, () =>
      sourcesData(graph, to),
    ),
    json('terms.json', 'terms', `${graph.terms.size} terms`, () => termsData(graph, to)),
    json('graph.json', 'graph', `${things}, for networkx, D3 and others`, () => graphData(graph, to, title)),
    json('forecasts/index.json', 'assessments', `the same ${assessments}`),
    json('timeline/index.json', 'events', `${graph.events.size} dated events`),
    { ...worksIn('json', `${works.length} works as CSL-JSON`), kind: 'citations' },
    worksIn('bib', `the same ${works.length} works as BibLaTeX, for biblatex, pandoc, Zotero and JabRef`),
    worksIn('bibtex.bib', `the same ${works.length} works as BibTeX, for R’s bibtex and styles of BibTeX’s own`),
    worksIn('ris', `the same ${works.length} works as RIS`),
  ];
}

/** What tells of news alone. */
export const FEEDS = [
  {
    path: FEED_FILES.atom,
    form: 'Atom',
    what: 'what is new and what has changed, as an Atom feed',
    mediaType: 'application/atom+xml',
  },
  {
    path: FEED_FILES.json,
    form: 'JSON Feed',
    what: 'the same feed as JSON Feed',
    mediaType: 'application/feed+json',
  },
] as const;
