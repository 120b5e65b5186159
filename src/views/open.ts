import { version } from '../../package.json';
import { hasHost } from '../model/routes.ts';
import type { Graph, SiteDetails } from '../graph/graph.ts';
import { onceFor } from '../model/once-for.ts';
import { CARD } from '../previews/theme.ts';
import { citationMeta } from '../publish/bibliography/meta-tags.ts';
import { feedTags, headTags, linkedDataTag } from '../publish/head-tags.ts';
import type { HeadTag } from '../publish/head-tags.ts';
import { siteAt } from '../publish/site.ts';
import type { Site } from '../publish/site.ts';
import { openBriefing } from './briefing.ts';
import { cacheKeys } from './cache-keys.ts';
import { sharedContent } from './content.ts';
import type { Briefing } from './briefing.ts';
import { countOf } from '../wording/phrases.ts';
import { navigationOf, pageHref, pagesOfKind, previewOf } from './pages.ts';
import type { NavigationList, Page } from './pages.ts';
import type { ItemOf, PageKindName } from './registry.ts';

/** What the layout of every page shows around it. */
export interface PageFrame {
  /** What the archive says of itself. */
  readonly about: SiteDetails;
  readonly head: readonly HeadTag[];
  readonly navigation: readonly NavigationList[];
  /** What the search field searches, counted: `184 claims`. */
  readonly searched: string;
  /** Where the page is read, as paper says it. */
  readonly printed: string | undefined;
  readonly isHome: boolean;
}

/** The content, and the site that is made of it. */
export interface OpenSite extends Briefing {
  readonly site: Site;
}

/** One for all pages, so that what is kept of it is made once. */
const siteOf = onceFor((graph: Graph) =>
  siteAt(graph, { host: import.meta.env.SITE, base: import.meta.env.BASE_URL, version }),
);

const keysOf = onceFor(cacheKeys);

/** Opens the content for a page. */
export async function openSite(): Promise<OpenSite> {
  const briefing = await openBriefing();
  return { ...briefing, site: siteOf(briefing.graph) };
}

/**
 * The routes of a kind of page, for `getStaticPaths`: each with the page as a property.
 *
 * @returns a function that opens the content
 */
export function pathsOf<Name extends PageKindName>(name: Name) {
  return async () => {
    const { site } = await openSite();
    return pagesOfKind(site, name).map((page) => ({
      // The first page of a list has no number in its address; another kind’s route has none to be left out.
      params: { number: undefined, ...page.params },
      props: { page },
      // What was drawn by the same key in the last build is taken from there.
      ...(import.meta.env.PROD ? { cacheKey: keysOf(sharedContent())(page) } : {}),
    }));
  };
}

/**
 * The page of a kind that there is one of.
 *
 * @throws {RangeError} when the content has none
 */
export async function openPage<Name extends PageKindName>(name: Name): Promise<Page<ItemOf<Name>>> {
  const { site } = await openSite();
  const [page] = pagesOfKind(site, name);
  if (!page) throw new RangeError(`The content has no ${name} page`);
  return page;
}

/** What stands around a page. */
export function frameOf(page: Page): PageFrame {
  const { site, titles, address, href, kind, twin, citation } = page;
  const canonical = hasHost(address) ? address : undefined;
  const isHome = kind === 'home';
  const tags = headTags(site, {
    title: titles.title,
    description: titles.description,
    canonical,
    listed: true,
    card: previewOf(page),
    cardSize: CARD,
    isHome,
    guarded: import.meta.env.PROD,
  });
  return {
    ...frame(site, isHome),
    // The name of the site, beside which it stands, is enough for a home without a host.
    printed: isHome ? canonical : address,
    head: [
      ...tags,
      ...neighbourTags(page),
      ...(twin
        ? [
            {
              name: 'link',
              attributes: { rel: 'alternate', type: 'application/json', href: site.local.twin(href) },
            } as const,
          ]
        : []),
      ...feedTags(site),
      // Home must stay light: its citation stands on the page on how the briefing was made.
      ...(citation && !isHome
        ? citationMeta(citation.item).map((attributes) => ({ name: 'meta', attributes: { ...attributes } }) as const)
        : []),
      linkedDataTag(page.linkedData()),
    ],
  };
}

/** The pages before and after one of a list that takes several. */
function neighbourTags(page: Page): HeadTag[] {
  const { number, pages } = page;
  const tag = (rel: string, other: number) =>
    ({ name: 'link', attributes: { rel, href: pageHref(page, other) } }) as const;
  return [
    ...(number > 1 ? [tag('prev', number - 1)] : []),
    ...(number < pages.length ? [tag('next', number + 1)] : []),
  ];
}

/** What stands around a page that is none of the site’s: it is not listed, and stands for nothing. */
export function frameOfError(site: Site, title: string, description: string): PageFrame {
  const head = headTags(site, { title, description, listed: false, cardSize: CARD, guarded: import.meta.env.PROD });
  return { ...frame(site, false), printed: undefined, head: [...head, ...feedTags(site)] };
}

function frame(site: Site, isHome: boolean): Pick<PageFrame, 'about' | 'navigation' | 'searched' | 'isHome'> {
  const searched = countOf(site.graph.claims.size, 'claim');
  return { about: site.graph.site, navigation: navigationOf(site), searched, isHome };
}
