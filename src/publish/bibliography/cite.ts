import { slug } from 'github-slugger';
import type { Citation, Claim, Source, Term, Topic } from '../../graph/graph.ts';
import { pairName } from '../../wording/names.ts';
import type { Pair } from '../../graph/pairs.ts';
import { titleOf } from '../../wording/names.ts';
import { quoted } from '../../wording/phrases.ts';
import { hasHost } from '../../model/routes.ts';
import { toCslDate } from './csl.ts';
import type { CslItem } from './csl-item.ts';
import { siteChange } from '../../graph/changed-on.ts';
import { datasetName } from '../site.ts';
import type { Site } from '../site.ts';

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
export function citePage(site: Site, key: string, title: string, address: string): CitedPage {
  const item: CslItem = {
    id: `${slug(site.title)}-${key}`,
    type: 'webpage',
    title,
    'container-title': site.title,
    version: site.version,
    issued: toCslDate(siteChange(site.graph)),
    ...(hasHost(address) ? { URL: address } : {}),
    language: 'en',
  };
  return { address, item };
}

/** The data of the site as a whole, which the page on them stands for. */
export function citeData(site: Site): CitedPage {
  const { address, item } = citePage(site, 'data', datasetName(site), site.to.data());
  const { 'container-title': publisher, ...data } = item;
  return { address, item: { ...data, type: 'dataset', ...(publisher ? { publisher } : {}) } };
}

/** The site as a whole. */
export function citeSite(site: Site): CitedPage {
  const { address, item } = citePage(site, 'site', site.title, site.to.home());
  const { 'container-title': _itself, ...whole } = item;
  return { address, item: whole };
}

export function citeClaim(site: Site, { code, title, id }: Claim): CitedPage {
  return citePage(site, code, `${code}: ${title}`, site.to.claim(id));
}

export function citePair(site: Site, pair: Pair): CitedPage {
  const { earlier, later } = pair;
  const address = site.to.pair(earlier.code, later.code);
  return citePage(site, `${earlier.code}-${later.code}`, pairName(site.graph, pair), address);
}

export function citeTopic(site: Site, { id, title, question }: Topic): CitedPage {
  return citePage(site, `topic-${id}`, `${title}: ${question}`, site.to.topic(id));
}

/** Our page on an article, which is not the article. */
export function citeSource(site: Site, { id, title }: Source): CitedPage {
  return citePage(site, `source-${id}`, `Digest and claims of ${quoted(title)}`, site.to.source(id));
}

export function citeTerm(site: Site, { id, title }: Term): CitedPage {
  return citePage(site, `term-${id}`, title, site.to.term(id));
}

/** Our page on a work, which is not the work. */
export function citeWork(site: Site, citation: Citation): CitedPage {
  const title = `Record of ${quoted(titleOf(citation))}`;
  return citePage(site, `work-${citation.id}`, title, site.to.citation(citation.id));
}

/** An article’s item for APA, which takes titles in sentence case and leaves it to the record to have them so. */
export function inSentenceCase(source: Source): CslItem {
  return { ...citeArticle(source), title: source.sentenceTitle ?? source.title };
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
