import type { Claim, Graph, Source } from '../graph/graph.ts';
import { isScored } from '../graph/ledger.ts';
import { claimListPages, ledgerPages, sourceClaimPages } from '../graph/list-pages.ts';
import { entryAddress, hasHost, isEmbed, isShort, WORKS_FORMATS } from '../model/routes.ts';
import { previewFiles } from '../page-previews/build/preview-files.ts';
import type { Card } from '../previews/card.ts';
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
import { LICENSES_FILE, licensesText } from '../publish/site-files/licenses.ts';
import type { ServedPart } from '../publish/site-files/licenses.ts';
import { llmsText } from '../publish/site-files/llms/llms.ts';
import { redirectPage } from '../publish/site-files/redirect-page.ts';
import { HEADERS_FILE, NGINX_FILE, headersFile, nginxFile } from '../publish/site-files/hosts.ts';
import { REDIRECTS_FILE, redirectedPages, redirectsFile } from '../publish/site-files/redirects.ts';
import { robotsText } from '../publish/site-files/robots.ts';
import { sitemapFiles } from '../publish/site-files/sitemap.ts';
import type { Site } from '../publish/site.ts';
import { embedPage } from '../share/build/embed-page.ts';
import { filterGroups, filterStyles, ledgerFilters, ledgerStyles } from '../wording/list-filters.ts';
import { placeTitles } from '../wording/page-titles.ts';
import { entriesOn } from './list-names.ts';
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
 * @param picture draws a card
 * @param served what the site is served with that has terms of its own; in dev nothing is told of it
 */
export function siteFiles(
  site: Site,
  {
    embedStyles,
    guarded,
    served,
    picture = previewPng,
  }: {
    embedStyles: () => string;
    guarded: boolean;
    served?: () => readonly ServedPart[];
    picture?: (card: Card) => Promise<Uint8Array>;
  },
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
    ...pages.flatMap((page) => pageFiles(site, page, file, picture)),
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
  const files = [
    ...own,
    ...movedFiles(site, pages, own, head, file),
    ...wholeFiles(site, pages, file),
    // Fetched by a reader who waits for it: without the blanks that make a file legible.
    ...previewFiles(site).map(({ address, content }) => file(address, JSON_TYPE, () => JSON.stringify(content()))),
    ...filterFiles(site, pages, file),
  ];
  const hosted = () => ({ local, sections: sectionsOf(site, pages, files), embedStyle: embedStyles() });
  return [
    ...files,
    ...(served ? [file(to.file(LICENSES_FILE), TEXT, () => licensesText(site, served()))] : []),
    file(to.file(REDIRECTS_FILE), TEXT, () => redirectsFile(graph, local)),
    file(to.file(HEADERS_FILE), TEXT, () => headersFile(hosted())),
    file(to.file(NGINX_FILE), TEXT, () => nginxFile(hosted())),
  ];
}

/** The folders that hold pages, the embedded ones apart. */
function sectionsOf({ to }: Site, pages: readonly Page[], files: readonly SiteFile[]): string[] {
  const paths = [
    ...pages.map(({ address }) => address.slice(to.home().length)),
    ...files.filter(({ mediaType }) => mediaType === HTML).map(({ path }) => path),
  ];
  const folders = paths.flatMap((path) => /^[^/]+(?=\/)/u.exec(path) ?? []);
  return [...new Set(folders)].filter((folder) => !isEmbed(`/${folder}/`)).sort();
}

type MakeFile = (address: string, mediaType: string, content: SiteFile['content']) => SiteFile;

/** What lies beside a page: its JSON twin, its picture, how it is cited, and the works that it rests on. */
function pageFiles(
  { graph, to }: Site,
  page: Page,
  file: MakeFile,
  picture: (card: Card) => Promise<Uint8Array>,
): SiteFile[] {
  const { address, twin, citation, works } = page;
  const card = cardBeside(page);
  const listed = citation?.files ? (works() ?? []) : [];
  return [
    ...(twin ? [file(to.twin(address), JSON_TYPE, () => asJson(twin()))] : []),
    ...(card ? [file(to.card(address), 'image/png', () => picture(card))] : []),
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

/** The pictures that lie beside pages, in their order. */
export function cardsOf(site: Site): Card[] {
  return pagesOf(site).flatMap((page) => cardBeside(page) ?? []);
}

function cardBeside(page: Page): Card | undefined {
  return page.cardOf === page.address ? page.card() : undefined;
}

/** Beside each page of a list that can be filtered: the style sheet that does it. */
function filterFiles({ graph, to }: Site, pages: readonly Page[], file: MakeFile): SiteFile[] {
  return pages.flatMap((page) => {
    const styles = stylesOf(graph, page);
    return styles ? [file(to.filterStyles(page.address), STYLES, styles)] : [];
  });
}

function stylesOf(graph: Graph, { kind, item, number }: Page): (() => string) | undefined {
  const byClaims = (claims: readonly Claim[]) => () => filterStyles(filterGroups(graph, claims));
  if (kind === 'claims') {
    const listed = claimListPages(graph)[number - 1];
    return listed && 'claims' in listed ? byClaims(listed.claims) : undefined;
  }
  if (kind === 'claimsOf') return byClaims(entriesOn(sourceClaimPages(graph, (item as Source).id), number));
  if (kind !== 'forecasts') return undefined;
  return () => ledgerStyles(ledgerFilters(graph, entriesOn(ledgerPages(graph), number).filter(isScored)));
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
    ...(hasHost(to.home()) ? sitemapFiles(pages, to) : []).map(({ path, text }) =>
      file(to.file(path), 'application/xml; charset=utf-8', text),
    ),
  ];
}
