import type {
  AboutPageLeaf,
  BreadcrumbListLeaf,
  CollectionPageLeaf,
  Graph,
  IdReference,
  Thing,
  WebPageLeaf,
  WebSiteLeaf,
} from 'schema-dts';
import type { Site } from '../site.ts';
import { idsOf } from './ids.ts';
import { node, reference } from './node.ts';

type AnyPage = WebPageLeaf | CollectionPageLeaf | AboutPageLeaf;

/** A step on the way from the home page to a page: what it is called, and where it is. */
export interface Crumb {
  readonly name: string;
  readonly address: string;
}

/** A page as its linked data tells it. */
export interface PageFacts {
  readonly type?: AnyPage['@type'];
  readonly address: string;
  readonly name: string;
  /** The way to it below the home page, itself last. */
  readonly way: readonly Crumb[];
  /** The day that the entry whose page it is first appeared. */
  readonly added?: string | undefined;
  /** The day that what it shows last changed. */
  readonly changed: string | undefined;
  /** The id of what it describes before all else. */
  readonly main?: string | undefined;
  readonly about?: readonly IdReference[];
  readonly parts?: readonly IdReference[];
}

/** All that a page tells machines: the site, the page, the way to it, and the things that it describes. */
export function pageGraph(site: Site, page: PageFacts, things: readonly Thing[]): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [pageNode(site, page), websiteNode(site), wayNode(site, page), ...things],
  };
}

/** The site as every page names it; the home page says more of it. */
export function websiteNode({ to, title }: Site): WebSiteLeaf {
  const ids = idsOf(to);
  return {
    '@type': 'WebSite',
    '@id': ids.website(),
    url: to.home(),
    name: title,
    publisher: { '@type': 'Organization', '@id': ids.briefing(), name: title },
  };
}

function pageNode({ to, graph }: Site, page: PageFacts): AnyPage {
  return node<AnyPage>({
    '@type': page.type ?? 'WebPage',
    '@id': page.address,
    url: page.address,
    name: page.name,
    inLanguage: graph.site.language,
    isPartOf: reference(idsOf(to).website()),
    breadcrumb: reference(wayId(page)),
    datePublished: page.added,
    dateModified: page.changed,
    license: graph.site.license.url,
    mainEntity: page.main === undefined ? undefined : reference(page.main),
    about: page.about,
    hasPart: page.parts,
  });
}

function wayNode({ to, title }: Site, page: PageFacts): BreadcrumbListLeaf {
  const crumbs = [{ name: title, address: to.home() }, ...page.way];
  return {
    '@type': 'BreadcrumbList',
    '@id': wayId(page),
    itemListElement: crumbs.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: reference(address),
    })),
  };
}

function wayId({ address }: PageFacts): string {
  return `${address}#way`;
}
