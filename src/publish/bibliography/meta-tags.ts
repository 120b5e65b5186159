import type { CslItem } from './csl-item.ts';

/** A `<meta>` of a page. */
export interface Tag {
  readonly name: string;
  readonly content: string;
}

/**
 * The tags by which reference managers save a page: Highwire’s `citation_*`, and two that Zotero needs beside them. By
 * these alone it takes every page for a journal article, or with a container of theirs for a section of a book;
 * https://github.com/zotero/translators, “Embedded Metadata”.
 */
export function citationMeta(item: CslItem): Tag[] {
  const { title, issued, URL: address, publisher, 'container-title': container = publisher } = item;
  const day = issued?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('/');
  const tags = {
    citation_title: title,
    citation_publication_date: day,
    citation_online_date: day,
    citation_publisher: container,
    citation_public_url: address,
    citation_language: item.language,
    'prism.publicationName': container,
    'z:itemType': item.type,
  };
  return Object.entries(tags).flatMap(([name, content]) => (typeof content === 'string' ? [{ name, content }] : []));
}
