import { slug } from 'github-slugger';
import type { Source } from '../../graph/graph.ts';
import { siteChange } from '../../graph/changed-on.ts';
import { hasHost } from '../../model/routes.ts';
import type { Site } from '../site.ts';
import { toCslDate } from './csl.ts';
import type { CslItem } from './csl-item.ts';

/** A page of the site as it is to be cited. */
export interface CitedPage {
  /** What tells it from the site’s other pages, as a part of its label. */
  readonly label: string;
  readonly title: string;
  readonly address: string;
  /** The last day on which what it shows changed. */
  readonly changed: string | undefined;
  /** Whether it stands for the whole site, or for its data. */
  readonly type: 'page' | 'site' | 'dataset';
}

/**
 * A page of the site in a bibliography: it has no author but the site, the version of the site, and the day on which what
 * it shows last changed; what stands for the whole has the day of the last change anywhere. An address without a host finds
 * nothing from elsewhere and is left out.
 */
export function citePage(site: Site, { label, title, address, changed, type }: CitedPage): CslItem {
  return {
    id: `${slug(site.title)}-${label}`,
    type: type === 'dataset' ? 'dataset' : 'webpage',
    title,
    ...(type === 'page' ? { 'container-title': site.title } : {}),
    version: site.version,
    issued: toCslDate((type === 'page' && changed) || siteChange(site.graph)),
    ...(hasHost(address) ? { URL: address } : {}),
    language: site.graph.site.language,
    ...(type === 'dataset' ? { publisher: site.title } : {}),
  };
}

/** What they appear in is their series. */
const WITHIN_SERIES: ReadonlySet<Source['type']> = new Set(['book', 'report', 'thesis']);

/**
 * A source itself. What is not confirmed about it is not on record and so not here.
 *
 * @returns its item; the title in sentence case where the record has it, since APA leaves titles as they are and others
 *   raise them; the publisher only where the container does not tell it
 */
export function citeArticle(source: Source): CslItem {
  const { id, type, title, sentenceTitle = title, authors, container, publisher, issued, url, language } = source;
  return {
    id,
    type,
    title: sentenceTitle,
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(container === undefined
      ? {}
      : { [WITHIN_SERIES.has(type) ? 'collection-title' : 'container-title']: container }),
    ...(publisher === container ? {} : { publisher }),
    issued: toCslDate(issued),
    // Some styles date a speech by when it was given alone.
    ...(type === 'speech' ? { 'event-date': toCslDate(issued) } : {}),
    ...(url === undefined ? {} : { URL: url }),
    language,
  };
}
