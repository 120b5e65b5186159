import type { Graph as LinkedData } from 'schema-dts';
import { altText } from '../previews/alt-text.ts';
import type { Card } from '../previews/card.ts';
import { citePage } from '../publish/bibliography/cite.ts';
import type { CslItem } from '../publish/bibliography/csl-item.ts';
import type { PageFacts } from '../publish/linked-data/page.ts';
import type { Site } from '../publish/site.ts';
import type { PageTitles } from '../wording/page-titles.ts';
import { sentenceCase } from '../wording/phrases.ts';
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
  readonly titles: PageTitles;
  /** The last day on which what it shows changed. */
  readonly changed: string | undefined;
  /** How it is cited. */
  readonly citation?: { readonly what: string; readonly item: CslItem; readonly files: boolean };
  readonly linkedData: () => LinkedData;
  readonly works: () => ReturnType<NonNullable<PageKind<Item>['works']>> | undefined;
  readonly card: () => Card | undefined;
  /** The page whose picture stands for it. */
  readonly cardOf: string;
  readonly twin: (() => object) | undefined;
}

/** The pages of one kind, in the order of lists. */
export function pagesOfKind<Name extends PageKindName>(site: Site, name: Name): Page<ItemOf<Name>>[] {
  const kind = PAGE_KINDS[name] as unknown as PageKind<ItemOf<Name>>;
  return [...kind.items(site.graph)].map((item) => pageOf(site, name, kind, item));
}

/** Every page but the one for errors, in the order of the registry. */
export function pagesOf(site: Site): Page[] {
  return (Object.keys(PAGE_KINDS) as PageKindName[]).flatMap((name) => pagesOfKind(site, name) as Page[]);
}

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

function pageOf<Item>(site: Site, name: PageKindName, kind: PageKind<Item>, item: Item): Page<Item> {
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
    titles,
    changed,
    ...(cite
      ? {
          citation: {
            what: cite.what,
            files: cite.files,
            item: citePage(site, { label: cite.label(item), title: titles.cited, address, type: cite.type ?? 'page' }),
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

/** Where the picture that stands for a page is published, and what it says; nothing where that is the site’s. */
export function previewOf(page: Page): { address: string; alt: string } | undefined {
  const card = page.kind === 'home' ? undefined : page.card();
  return card && { address: page.site.to.card(page.cardOf), alt: altText(card) };
}
