import type { Graph as LinkedData, WebSiteLeaf } from 'schema-dts';
import type { Page } from '../../../graph/graph.ts';
import { LICENSE } from '../../licence.ts';
import type { Site } from '../../site.ts';
import { idsOf } from '../ids.ts';
import { node, reference } from '../node.ts';
import { websiteNode } from '../page.ts';
import type { PageFacts } from '../page.ts';

/** The home page stands for the site: what it is, and the articles that it is about, which their own pages describe. */
export function homeLinkedData(site: Site, home: Page, page: PageFacts): LinkedData {
  const website = node<WebSiteLeaf>({
    ...websiteNode(site),
    description: home.description,
    inLanguage: 'en',
    datePublished: page.added,
    dateModified: page.changed,
    license: LICENSE,
    about: [...site.graph.sources.keys()].map((id) => reference(idsOf(site.to).article(id))),
  });
  return { '@context': 'https://schema.org', '@graph': [website] };
}
