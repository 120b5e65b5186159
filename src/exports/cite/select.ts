import { slug } from 'github-slugger';
import type { Citation, Claim, Graph, Source, Term, Topic } from '../../graph/graph.ts';
import type { Pair } from '../../graph/pairs.ts';
import { claimBy, titleOf } from '../../graph/query.ts';
import { RELATIONS } from '../../model/relations.ts';
import type { Routes } from '../../model/routes.ts';
import { toCslDate } from '../csl.ts';
import type { CslItem } from '../csl.ts';
import { siteChange } from '../last-changed.ts';

/** The site that a page is cited as a part of. */
export interface CitedSite {
  readonly title: string;
  readonly version: string;
  /** Addresses, with the host where the build knows it. */
  readonly to: Routes;
}

/** A page as a bibliography lists it. */
export interface CitedPage {
  readonly address: string;
  readonly item: CslItem;
}

/**
 * A page of the site: it has no author but the site, and the date and version of the site as a whole, since what it
 * says hangs on other entries too. An address without a host finds nothing from elsewhere and is left out.
 *
 * @param key what tells it from the site’s other pages, as a part of its label
 */
export function citePage(graph: Graph, site: CitedSite, key: string, title: string, address: string): CitedPage {
  const item: CslItem = {
    id: `${slug(site.title)}-${key}`,
    type: 'webpage',
    title,
    'container-title': site.title,
    version: site.version,
    issued: toCslDate(siteChange(graph)),
    ...(URL.canParse(address) ? { URL: address } : {}),
    language: 'en',
  };
  return { address, item };
}

export function citeClaim(graph: Graph, site: CitedSite, { code, title, id }: Claim): CitedPage {
  return citePage(graph, site, code, `${code}: ${title}`, site.to.claim(id));
}

export function citePair(graph: Graph, site: CitedSite, { earlier, later, edge }: Pair): CitedPage {
  const [from, target] = [claimBy(graph, edge.from), claimBy(graph, edge.to)];
  const told = `${quoted(from.title)} ${RELATIONS[edge.type].forward} ${quoted(target.title)}`;
  const address = site.to.pair(earlier.code, later.code);
  return citePage(graph, site, `${earlier.code}-${later.code}`, `${earlier.code}–${later.code}: ${told}`, address);
}

export function citeTopic(graph: Graph, site: CitedSite, { id, title, question }: Topic): CitedPage {
  return citePage(graph, site, `topic-${id}`, `${title}: ${question}`, site.to.topic(id));
}

/** Our page on an article, which is not the article. */
export function citeSource(graph: Graph, site: CitedSite, { id, title }: Source): CitedPage {
  return citePage(graph, site, `source-${id}`, `Digest and claims of ${quoted(title)}`, site.to.source(id));
}

export function citeTerm(graph: Graph, site: CitedSite, { id, title }: Term): CitedPage {
  return citePage(graph, site, `term-${id}`, title, site.to.term(id));
}

/** Our page on a work, which is not the work. */
export function citeWork(graph: Graph, site: CitedSite, citation: Citation): CitedPage {
  const title = `Record of ${quoted(titleOf(citation))}`;
  return citePage(graph, site, `work-${citation.id}`, title, site.to.citation(citation.id));
}

/**
 * An article itself. What is not confirmed about it is not on record and so not here.
 *
 * @param source the article
 * @returns its item; the publisher is told only where the container does not tell it
 */
export function citeArticle({
  id,
  type,
  title,
  authors,
  container,
  publisher,
  issued,
  url,
  language,
}: Source): CslItem {
  return {
    id,
    type,
    title,
    ...(authors.length > 0 ? { author: authors } : {}),
    // What a report appears in is its series.
    [type === 'report' ? 'collection-title' : 'container-title']: container,
    ...(publisher === container ? {} : { publisher }),
    issued: toCslDate(issued),
    ...(url === undefined ? {} : { URL: url }),
    language,
  };
}

/** A title inside a title; quotation marks inside it are single. */
function quoted(title: string): string {
  return `“${title.replace(/[“"]([^“”"]*)[”"]/gu, '‘$1’')}”`;
}
