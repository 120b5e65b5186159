import type { Graph as LinkedData } from 'schema-dts';
import { altText } from '../previews/alt-text.ts';
import type { Card } from '../previews/card.ts';
import { numberedPage } from '../model/routes.ts';
import { citePage } from '../publish/bibliography/cite.ts';
import type { CslItem } from '../publish/bibliography/csl-item.ts';
import { listLinkedData } from '../publish/linked-data/lists.ts';
import type { PageFacts } from '../publish/linked-data/page.ts';
import type { Site } from '../publish/site.ts';
import type { PageTitles } from '../wording/page-titles.ts';
import { onceFor } from '../model/once-for.ts';
import { sentenceCase } from '../wording/phrases.ts';
import { nearNumbers } from './page-numbers.ts';
import { NAVIGATION_GROUPS, PAGE_KINDS } from './registry.ts';
import type { ItemOf, PageKind, PageKindName } from './registry.ts';

/** A page of the site, before it is drawn. What costs something to make is made when it is asked for. */
export interface Page<Item = unknown> {
  readonly site: Site;
  readonly kind: PageKindName;
  readonly item: Item;
  /** Where it is published. */
  readonly address: string;
  /** The same from the root of the host. */
  readonly href: string;
  /** The parameters of its route. */
  readonly params: Readonly<Record<string, string>>;
  /** Which of the pages of its list it is, from 1 on; and what stands on each, nothing where there is no other. */
  readonly number: number;
  readonly pages: readonly string[];
  readonly titles: PageTitles;
  /** The last day on which what it shows changed. */
  readonly changed: string | undefined;
  /** How it is cited. */
  readonly citation?: undefined | { readonly what: string; readonly item: CslItem; readonly files: boolean };
  readonly linkedData: () => LinkedData;
  readonly works: () => ReturnType<NonNullable<PageKind<Item>['works']>> | undefined;
  readonly card: () => Card | undefined;
  /** The page whose picture stands for it. */
  readonly cardOf: string;
  readonly twin: (() => object) | undefined;
}

/** The pages of one kind, in the order of lists; where a list takes several pages, all of them. */
export function pagesOfKind<Name extends PageKindName>(site: Site, name: Name): Page<ItemOf<Name>>[] {
  const kind = PAGE_KINDS[name] as unknown as PageKind<ItemOf<Name>>;
  return [...kind.items(site.graph)].flatMap((item) => {
    const pages = kind.pages?.(site, item) ?? [];
    const first = pageOf(site, name, kind, item, pages);
    return [first, ...pages.slice(1).map((_, index) => furtherPage(first, kind, index + 2))];
  });
}

/** Where a page of the same list lies, from the root of the host. */
export function pageHref({ href, number: own }: Page, number: number): string {
  return numberedPage(own === 1 ? href : href.replace(/[^/]+\/$/u, ''), number);
}

/** The pages of its list that a page leads to, each with what stands on it; none where there is no other. */
export function numberedPages(page: Page) {
  return nearNumbers(page.number, page.pages.length).map((number) => ({
    number,
    name: page.pages[number - 1] ?? '',
    href: pageHref(page, number),
    isHere: number === page.number,
  }));
}

/** Every page but the one for errors, in the order of the registry. */
export const pagesOf = onceFor((site: Site): readonly Page[] =>
  (Object.keys(PAGE_KINDS) as PageKindName[]).flatMap((name) => pagesOfKind(site, name) as Page[]),
);

/** Where a page leads to from everywhere, under what one may come for. */
export interface NavigationList {
  readonly heading: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** The pages that every page leads to; each stands for all pages of its kind. */
export function navigationOf({ graph: { site }, local }: Site): NavigationList[] {
  const own: Readonly<Record<string, string | undefined>> = site.navigation ?? {};
  const kinds = Object.entries(PAGE_KINDS as unknown as Record<string, PageKind<undefined>>);
  return Object.entries(NAVIGATION_GROUPS).map(([group, heading]) => ({
    heading: own[group] ?? heading,
    links: kinds.flatMap(([name, { navigation, address }]) =>
      navigation?.group === group
        ? [
            {
              label: own[name] ?? navigation.label ?? sentenceCase(site.sourceNoun.many),
              href: address(local, undefined),
            },
          ]
        : [],
    ),
  }));
}

function pageOf<Item>(
  site: Site,
  name: PageKindName,
  kind: PageKind<Item>,
  item: Item,
  pages: readonly string[],
): Page<Item> {
  const { graph, to, local } = site;
  const address = kind.address(to, item);
  const titles = kind.titles(site, item);
  const changed = kind.changed(graph, item);
  const facts = (): PageFacts => ({
    address,
    name: titles.name,
    way: [...(kind.way?.(site, item) ?? []), { name: kind.crumb?.(item) ?? titles.name, address }],
    added: kind.added?.(item),
    changed,
  });
  const { cite, works, card, cardOf, twin } = kind;
  return {
    site,
    kind: name,
    item,
    address,
    href: kind.address(local, item),
    params: kind.params?.(item) ?? {},
    number: 1,
    pages: pages.length > 1 ? pages : [],
    titles,
    changed,
    ...(cite
      ? {
          citation: {
            what: cite.what,
            files: cite.files,
            item: citePage(site, {
              label: cite.label(item),
              title: titles.cited,
              address,
              changed,
              type: cite.type ?? 'page',
            }),
          },
        }
      : {}),
    linkedData: () => kind.linkedData(site, item, facts()),
    works: () => works?.(graph, item),
    card: () => card?.(site, item),
    cardOf: cardOf?.(to, item) ?? address,
    twin: twin && (() => twin(graph, to, item)),
  };
}

/** A page on which the list of another goes on. What is told of the whole stands on the first alone, and is cited there. */
function furtherPage<Item>(first: Page<Item>, kind: PageKind<Item>, number: number): Page<Item> {
  const { site, item, pages, params, titles, address: whole, changed } = first;
  const address = numberedPage(whole, number);
  const which = `page ${number} of ${pages.length}`;
  const name = `${titles.name}, ${which}`;
  const way = [...(kind.way?.(site, item) ?? []), { name: kind.crumb?.(item) ?? titles.name, address: whole }];
  const facts: PageFacts = { address, name, way: [...way, { name: sentenceCase(which), address }], changed };
  return {
    ...first,
    address,
    href: numberedPage(first.href, number),
    params: { ...params, number: String(number) },
    number,
    titles: {
      name,
      title: `${titles.title}, ${which}`,
      cited: `${titles.cited}, ${which}`,
      description: `${sentenceCase(which)}: ${pages[number - 1] ?? ''}. ${titles.description}`,
    },
    citation: undefined,
    linkedData: () => listLinkedData(site, facts, kind.parts?.(site, item, number) ?? []),
    works: () => undefined,
    twin: undefined,
  };
}

/** Where the picture that stands for a page is published, and what it says; nothing where that is the site’s. */
export function previewOf(page: Page): { address: string; alt: string } | undefined {
  const card = page.kind === 'home' ? undefined : page.card();
  return card && { address: page.site.to.card(page.cardOf), alt: altText(card) };
}
