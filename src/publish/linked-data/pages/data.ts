import type { DataDownloadLeaf, DatasetLeaf, Graph as LinkedData, PropertyValueLeaf } from 'schema-dts';
import { LICENSE } from '../../data/file.ts';
import { lastChange } from '../../../graph/changed-on.ts';
import { dataFiles } from '../../data/data-files.ts';
import { fieldsOf } from '../../data/schemas.ts';
import { changesOf } from '../../../graph/changed-on.ts';
import { datasetName } from '../../site.ts';
import { pageOf } from '../../../graph/lookups.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { node, reference } from '../node.ts';
import { pageGraph } from '../page.ts';

/** The page on data: the record behind the site, and each file of it. */
export function dataLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const page = pageOf(graph, 'data');
  const name = page?.title ?? 'Data';
  const dataset = node<DatasetLeaf>({
    '@type': 'Dataset',
    '@id': ids.dataset(),
    url: to.data(),
    name: datasetName(site),
    description: page?.description,
    inLanguage: 'en',
    license: LICENSE,
    version: site.version,
    datePublished: page?.added,
    dateModified: lastChange(graph),
    creator: reference(ids.briefing()),
    publisher: reference(ids.briefing()),
    isAccessibleForFree: true,
    isBasedOn: [...graph.sources.keys()].map((id) => reference(ids.article(id))),
    keywords: [...graph.topics.values()].map((topic) => topic.title),
    subjectOf: reference(to.about()),
    variableMeasured: variables(),
    distribution: dataFiles(graph, to).map(({ path, what, mediaType }): DataDownloadLeaf => ({
      '@type': 'DataDownload',
      name: path,
      description: what,
      contentUrl: to.file(path),
      encodingFormat: mediaType,
    })),
  });
  const facts = {
    address: to.data(),
    name,
    way: [{ name, address: to.data() }],
    added: page?.added,
    changed: changesOf(graph).data(),
    main: ids.dataset(),
  };
  return pageGraph(site, facts, [dataset]);
}

/** What is recorded of each claim, by the documentation of its fields. */
function variables(): PropertyValueLeaf[] {
  return fieldsOf('claims').flatMap(({ path, description }) => {
    const field = /^claims\[\]\.(\w+)$/u.exec(path)?.[1];
    return field ? [{ '@type': 'PropertyValue', name: field, description }] : [];
  });
}
