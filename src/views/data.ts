import { FULL } from '../graph/page-size.ts';
import { worksOfSource, worksOfTopic } from '../graph/works.ts';
import { hasHost } from '../model/routes.ts';
import { FEEDS, dataFiles } from '../publish/data/data-files.ts';
import { examplesFor } from '../publish/data/examples.ts';
import { FILE_NAMES, fieldsOf } from '../publish/data/schemas.ts';
import type { FileName } from '../publish/data/schemas.ts';
import { LICENSES_FILE } from '../publish/site-files/licenses.ts';
import type { OpenSite } from './open.ts';

/** The files of each kind, as a reader finds them. */
const FILES: Readonly<Record<FileName, string>> = {
  claims: 'claims.json, and the columns of claims.csv',
  verdicts: 'verdicts.json',
  facts: 'facts.json',
  topics: 'topics.json',
  sources: 'sources.json',
  terms: 'terms.json',
  graph: 'graph.json',
  citations: 'citations.json and works.json',
  source: 'index.json of a source',
  claim: 'index.json of a claim',
  assessment: 'index.json of a verdict',
  topic: 'index.json of a topic',
  citation: 'index.json of a work',
  term: 'index.json of a term',
  assessments: 'forecasts/index.json',
  events: 'timeline/index.json',
  cite: 'cite.json of a page, and article.json of a source',
};

/** What `npm start` serves the site at, for examples of a build that does not know its host. */
const LOCAL = 'http://localhost:4321';

/** What the page on data shows. */
export function dataView({ site }: OpenSite) {
  const { graph, to, local } = site;
  const sources = [...graph.sources.values()].map((source) => ({
    source,
    works: worksOfSource(graph, source.id).length,
  }));
  const topics = [...graph.topics.values()].map((topic) => ({ topic, works: worksOfTopic(graph, topic.id).length }));
  return {
    files: [...dataFiles(site), ...FEEDS],
    /** Which sources and topics have works to be taken along; of many their pages tell. */
    works:
      sources.length + topics.length > FULL
        ? undefined
        : {
            sources: sources.filter(({ works }) => works > 0),
            topics: topics.filter(({ works }) => works > 0),
            /** Titles of the topics on which no work is cited. */
            without: topics.filter(({ works }) => works === 0).map(({ topic }) => topic.title),
          },
    /** The file with the terms of what the site is served with. */
    terms: LICENSES_FILE,
    examples: examplesFor(hasHost(to.home()) ? to.home() : LOCAL + local.home()),
    fields: FILE_NAMES.map((name) => ({
      name,
      about: FILES[name],
      schema: local.schema(name),
      fields: fieldsOf(name),
    })),
  };
}
