import type { DataDownloadLeaf, DatasetLeaf, Graph as LinkedData, PropertyValueLeaf } from 'schema-dts';
import { LICENSE } from '../../licence.ts';
import { lastChange } from '../../../graph/changed-on.ts';
import { dataFiles } from '../../data/data-files.ts';
import { fieldsOf } from '../../data/schemas.ts';
import { datasetName } from '../../site.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { node, reference } from '../node.ts';
import { pageGraph } from '../page.ts';
import type { PageFacts } from '../page.ts';
import type { Page } from '../../../graph/graph.ts';

/** The page on data: the record behind the site, and each file of it. */
export function dataLinkedData(site: Site, prose: Page, page: PageFacts): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const dataset = node<DatasetLeaf>({
    '@type': 'Dataset',
    '@id': ids.dataset(),
    url: to.data(),
    name: datasetName(site),
    description: prose.description,
    inLanguage: 'en',
    license: LICENSE,
    version: site.version,
    datePublished: page.added,
    dateModified: lastChange(graph),
    creator: reference(ids.briefing()),
    publisher: reference(ids.briefing()),
    isAccessibleForFree: true,
    isBasedOn: [...graph.sources.keys()].map((id) => reference(ids.article(id))),
    keywords: [...graph.topics.values()].map((topic) => topic.title),
    subjectOf: reference(to.about()),
    variableMeasured: variables(),
    distribution: dataFiles(site).map(({ path, what, mediaType }): DataDownloadLeaf => ({
      '@type': 'DataDownload',
      name: path,
      description: what,
      contentUrl: to.file(path),
      encodingFormat: mediaType.replace(/;.*$/u, ''),
    })),
  });
  return pageGraph(site, { ...page, main: ids.dataset() }, [dataset]);
}

/** What is recorded of each claim, by the documentation of its fields. */
function variables(): PropertyValueLeaf[] {
  return fieldsOf('claims').flatMap(({ path, description }) => {
    const field = /^claims\[\]\.(\w+)$/u.exec(path)?.[1];
    return field ? [{ '@type': 'PropertyValue', name: field, description }] : [];
  });
}
