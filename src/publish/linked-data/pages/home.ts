import type { Graph as LinkedData, WebSiteLeaf } from 'schema-dts';
import { LICENSE } from '../../data/file.ts';
import { changesOf } from '../../../graph/changed-on.ts';
import { pageOf } from '../../../graph/lookups.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { node, reference } from '../node.ts';
import { websiteNode } from '../page.ts';

/** The home page stands for the site: what it is, and the articles that it is about, which their own pages describe. */
export function homeLinkedData(site: Site): LinkedData {
  const { graph, to } = site;
  const ids = idsOf(to);
  const home = pageOf(graph, 'home');
  const website = node<WebSiteLeaf>({
    ...websiteNode(site),
    description: home?.description,
    inLanguage: 'en',
    datePublished: home?.added,
    dateModified: changesOf(graph).home(),
    license: LICENSE,
    about: [...graph.sources.keys()].map((id) => reference(ids.article(id))),
  });
  return { '@context': 'https://schema.org', '@graph': [website] };
}
