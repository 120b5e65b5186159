import type { Claim } from '../graph/graph.ts';
import { entryAddress, hasHost, isShort, WORKS_FORMATS } from '../model/routes.ts';
import { previewFiles } from '../page-previews/build/preview-files.ts';
import { CARD } from '../previews/theme.ts';
import { previewPng } from '../previews/preview-png.ts';
import { citeArticle } from '../publish/bibliography/cite.ts';
import { toCslList } from '../publish/bibliography/works-file.ts';
import { MEDIA_TYPES, writeItems } from '../publish/bibliography/write.ts';
import { dataFiles } from '../publish/data/data-files.ts';
import { asJson } from '../publish/data/json.ts';
import { FILE_NAMES, schemaOf } from '../publish/data/schemas.ts';
import { FEED_FILES, feedOf, writeAtom, writeJsonFeed } from '../publish/feed/write.ts';
import type { PageHead } from '../publish/head-tags.ts';
import { llmsText } from '../publish/site-files/llms/llms.ts';
import { redirectPage } from '../publish/site-files/redirect-page.ts';
import { redirectedPages, redirectsFile } from '../publish/site-files/redirects.ts';
import { SITEMAP, robotsText } from '../publish/site-files/robots.ts';
import { sitemapXml } from '../publish/site-files/sitemap.ts';
import type { Site } from '../publish/site.ts';
import { embedPage } from '../share/build/embed-page.ts';
import { filterGroups, filterStyles, ledgerFilters, ledgerStyles } from '../wording/list-filters.ts';
import { placeTitles } from '../wording/page-titles.ts';
import { pagesOf, previewOf } from './pages.ts';
import type { Page } from './pages.ts';

/** A file of the site that no component draws. */
export interface SiteFile {
  /** Its path under the base. */
  readonly path: string;
  /** What a server calls it. */
  readonly mediaType: string;
  readonly content: () => string | Uint8Array | Promise<Uint8Array>;
}

const JSON_TYPE = 'application/json';
const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
const STYLES = 'text/css; charset=utf-8';

/**
 * Every file of the site but its pages, their scripts and styles, and the search index.
 *
 * @param embedStyles makes the style sheet of embedded claims, which in dev may have changed
 * @param guarded whether the policy stands in the pages among them
 */
export function siteFiles(
  site: Site,
  { embedStyles, guarded }: { embedStyles: () => string; guarded: boolean },
): SiteFile[] {
  const { graph, to, local } = site;
  const pages = pagesOf(site);
  const root = to.home().length;
  const file = (address: string, mediaType: string, content: SiteFile['content']): SiteFile => ({
    path: address.slice(root),
    mediaType,
    content,
  });
  const head = (page: Page): Omit<PageHead, 'listed'> => ({
    title: page.titles.title,
    description: page.titles.description,
    canonical: page.address,
    cardSize: CARD,
    card: previewOf(page),
    guarded,
  });
  const claims = pages.filter((page): page is Page<Claim> => page.kind === 'claim');
  const own = [
    ...pages.flatMap((page) => pageFiles(site, page, file)),
    ...[...graph.sources.values()].flatMap((source) =>
      WORKS_FORMATS.map((format) =>
        file(to.article(source.id, format), MEDIA_TYPES[format], () => writeItems(format, [citeArticle(source)])),
      ),
    ),
    ...claims.flatMap((page) => [
      file(`${to.short(page.item.code)}index.html`, HTML, () =>
        redirectPage(site, page.href, { ...head(page), listed: false }),
      ),
      file(`${to.embed(page.item.code)}index.html`, HTML, () =>
        embedPage(site, page.item, { ...head(page), style: embedStyles() }),
      ),
    ]),
  ];
  return [
    ...own,
    ...movedFiles(site, pages, own, head, file),
    ...wholeFiles(site, pages, file),
    // Fetched by a reader who waits for it: without the blanks that make a file legible.
    ...previewFiles(site).map(({ address, content }) => file(address, JSON_TYPE, () => JSON.stringify(content()))),
    file(to.file('_redirects'), TEXT, () => redirectsFile(graph, local)),
    file(to.filterStyles(to.claims()), STYLES, () => filterStyles(filterGroups(graph))),
    file(to.filterStyles(to.forecasts()), STYLES, () => ledgerStyles(ledgerFilters(graph))),
  ];
}

type MakeFile = (address: string, mediaType: string, content: SiteFile['content']) => SiteFile;

/** What lies beside a page: its JSON twin, its picture, how it is cited, and the works that it rests on. */
function pageFiles({ graph, to }: Site, page: Page, file: MakeFile): SiteFile[] {
  const { address, twin, citation, works } = page;
  const card = page.card();
  const listed = citation?.files ? (works() ?? []) : [];
  return [
    ...(twin ? [file(to.twin(address), JSON_TYPE, () => asJson(twin()))] : []),
    ...(card && page.cardOf === address ? [file(to.card(address), 'image/png', () => previewPng(card))] : []),
    ...(citation?.files
      ? WORKS_FORMATS.map((format) =>
          file(to.cite(address, format), MEDIA_TYPES[format], () => writeItems(format, [citation.item])),
        )
      : []),
    ...(listed.length > 0
      ? WORKS_FORMATS.map((format) =>
          file(to.works(address, format), MEDIA_TYPES[format], () => writeItems(format, toCslList(graph, to, listed))),
        )
      : []),
  ];
}

/** At the old address of a renamed page: a page that leads on, and what lies beside the new one. */
function movedFiles(
  site: Site,
  pages: readonly Page[],
  own: readonly SiteFile[],
  head: (page: Page) => Omit<PageHead, 'listed'>,
  file: MakeFile,
): SiteFile[] {
  const { graph, to, local } = site;
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return redirectedPages(graph, to).flatMap(({ from, to: now, redirect: { address, collection, id } }) => {
    const shown = entryAddress(to, collection, id);
    const page = byAddress.get(shown.replace(/#.*$/u, ''));
    if (!page) throw new RangeError(`${address} leads to ${shown}, which is no page`);
    const href = local.home() + now.slice(to.home().length);
    const folder = now.slice(to.home().length);
    const besides = now.includes('#')
      ? []
      : own.filter(
          ({ path }) => path.startsWith(folder) && !path.slice(folder.length).includes('/') && !path.endsWith('.html'),
        );
    return [
      file(`${from}index.html`, HTML, () =>
        redirectPage(site, href, {
          ...head(page),
          ...placeTitles(graph, collection, id),
          canonical: shown,
          listed: !isShort(address),
        }),
      ),
      ...besides.map(({ path, mediaType, content }) => file(from + path.slice(folder.length), mediaType, content)),
    ];
  });
}

/** What holds the whole of something, or tells machines of the site. */
function wholeFiles(site: Site, pages: readonly Page[], file: MakeFile): SiteFile[] {
  const { to } = site;
  const summed = pages.flatMap(({ address, titles: { summary } }) => (summary ? [{ address, summary }] : []));
  return [
    ...dataFiles(site).flatMap(({ path, mediaType, text }) => (text ? [file(to.file(path), mediaType, text)] : [])),
    ...FILE_NAMES.map((name) => file(to.schema(name), JSON_TYPE, () => asJson(schemaOf(name, to)))),
    file(to.file(FEED_FILES.atom), 'application/atom+xml', () => writeAtom(feedOf(site), to)),
    file(to.file(FEED_FILES.json), 'application/feed+json', () => writeJsonFeed(feedOf(site), to)),
    file(to.file('llms.txt'), TEXT, () => llmsText(site, summed)),
    file(to.file('robots.txt'), TEXT, () => robotsText(to)),
    ...(hasHost(to.home()) ? [file(to.file(SITEMAP), 'application/xml; charset=utf-8', () => sitemapXml(pages))] : []),
  ];
}
