import type {
  DataDownloadLeaf,
  DataFeedLeaf,
  DatasetLeaf,
  DefinedTermSetLeaf,
  Graph as LinkedData,
  PropertyValueLeaf,
  WebSiteLeaf,
} from 'schema-dts';
import { lastChange } from '../../graph/changed-on.ts';
import type { Assessment, Event, ProsePage, Term } from '../../graph/graph.ts';
import { FULL } from '../../graph/page-size.ts';
import { judgedBy } from '../../graph/ledger.ts';
import { FEEDS, dataFiles } from '../data/data-files.ts';
import { fieldsOf } from '../data/schemas.ts';
import { datasetName } from '../site.ts';
import type { Site } from '../site.ts';
import { idsOf } from './ids.ts';
import { node, reference } from './node.ts';
import { pageGraph, websiteNode } from './page.ts';
import type { PageFacts } from './page.ts';
import { eventNode } from './things.ts';

/** The home page stands for the site: what it is, and the sources that it is about, which their own pages describe. */
export function homeLinkedData(site: Site, home: ProsePage, page: PageFacts): LinkedData {
  const website = node<WebSiteLeaf>({
    ...websiteNode(site),
    description: home.description,
    inLanguage: site.graph.site.language,
    datePublished: page.added,
    dateModified: page.changed,
    license: site.graph.site.license.url,
    about: [...site.graph.sources.keys()].slice(0, FULL).map((id) => reference(idsOf(site.to).article(id))),
  });
  return { '@context': 'https://schema.org', '@graph': [website] };
}

/** A list of entries that have pages of their own: its parts. */
export function listLinkedData(site: Site, page: PageFacts, addresses: readonly string[]): LinkedData {
  return pageGraph(site, { type: 'CollectionPage', ...page, parts: addresses.map(reference) }, []);
}

/**
 * The ledger of forecasts: it is about the claims that it judges. No verdict is told as a review or a rating: they
 * say what became of forecasts, not whether a claim is true.
 *
 * @param assessments those that the page lists
 */
export function forecastsLinkedData(site: Site, page: PageFacts, assessments: readonly Assessment[]): LinkedData {
  const { graph, to } = site;
  const judged = new Set(assessments.flatMap((one) => judgedBy(graph, one)));
  const about = [...judged].map(({ id }) => reference(idsOf(to).claim(id)));
  return pageGraph(site, { type: 'CollectionPage', ...page, about }, []);
}

/** The timeline and the events on it, by the record. */
export function timelineLinkedData(site: Site, page: PageFacts, events: readonly Event[]): LinkedData {
  const about = events.map(({ id }) => reference(idsOf(site.to).event(id)));
  return pageGraph(
    site,
    { type: 'CollectionPage', ...page, about },
    events.map((event) => eventNode(site, event)),
  );
}

/** The page on how the briefing was made. */
export function aboutLinkedData(site: Site, page: PageFacts): LinkedData {
  return pageGraph(site, { type: 'AboutPage', ...page, about: [reference(idsOf(site.to).website())] }, []);
}

/** What is new: it is about the site, and its feeds are the same in other forms. */
export function changesLinkedData(site: Site, page: PageFacts): LinkedData {
  const ids = idsOf(site.to);
  const feed = node<DataFeedLeaf>({
    '@type': 'DataFeed',
    '@id': ids.feed(),
    url: site.to.changes(),
    name: `${site.title}: ${page.name}`,
    inLanguage: site.graph.site.language,
    dateModified: page.changed,
    publisher: reference(ids.briefing()),
    license: site.graph.site.license.url,
    isAccessibleForFree: true,
    distribution: FEEDS.map(({ path, what, mediaType }) => download(site, path, what, mediaType)),
  });
  const about = [reference(ids.website())];
  return pageGraph(site, { type: 'CollectionPage', ...page, about, main: ids.feed() }, [feed]);
}

/** The glossary, with those of its terms that the page lists. */
export function termsLinkedData(site: Site, page: PageFacts, terms: readonly Term[]): LinkedData {
  const { to } = site;
  const ids = idsOf(to);
  const set = node<DefinedTermSetLeaf>({
    '@type': 'DefinedTermSet',
    '@id': ids.terms(),
    url: to.terms(),
    name: `${site.title}: ${page.name}`,
    publisher: reference(ids.briefing()),
    license: site.graph.site.license.url,
    hasDefinedTerm: terms.map(({ id }) => reference(ids.term(id))),
  });
  return pageGraph(site, { ...page, main: ids.terms() }, [set]);
}

/** The page on data: the record behind the site, and each file of it. */
export function dataLinkedData(site: Site, prose: ProsePage, page: PageFacts): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const dataset = node<DatasetLeaf>({
    '@type': 'Dataset',
    '@id': ids.dataset(),
    url: to.data(),
    name: datasetName(site),
    description: prose.description,
    inLanguage: site.graph.site.language,
    license: site.graph.site.license.url,
    version: site.version,
    datePublished: page.added,
    dateModified: lastChange(graph),
    creator: reference(ids.briefing()),
    publisher: reference(ids.briefing()),
    isAccessibleForFree: true,
    isBasedOn: [...graph.sources.keys()].slice(0, FULL).map((id) => reference(ids.article(id))),
    keywords: [...graph.topics.values()].slice(0, FULL).map((topic) => topic.title),
    subjectOf: reference(to.about()),
    variableMeasured: variables(),
    distribution: dataFiles(site).map(({ path, what, mediaType }) => download(site, path, what, mediaType)),
  });
  return pageGraph(site, { ...page, main: ids.dataset() }, [dataset]);
}

function download({ to }: Site, path: string, what: string, mediaType: string): DataDownloadLeaf {
  return {
    '@type': 'DataDownload',
    name: path,
    description: what,
    contentUrl: to.file(path),
    encodingFormat: mediaType.replace(/;.*$/u, ''),
  };
}

/** What is recorded of each claim, by the documentation of its fields. */
function variables(): PropertyValueLeaf[] {
  return fieldsOf('claims').flatMap(({ path, description }) => {
    const field = /^claims\[\]\.(\w+)$/u.exec(path)?.[1];
    return field ? [{ '@type': 'PropertyValue', name: field, description }] : [];
  });
}
