import { onceForText } from '../model/once-for.ts';
import { hasHost } from '../model/routes.ts';
import { FEED_FILES } from './feed/write.ts';
import { policyOf } from './policy.ts';
import type { Site } from './site.ts';

/** An element of a page’s head: `meta`, `link`, `title`, `style`, or a block of data (`script`). */
export interface HeadTag {
  readonly name: 'meta' | 'link' | 'title' | 'style' | 'script';
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in it, not yet escaped; a style sheet or a block of data as it is to stand there. */
  readonly text?: string;
}

/** What the head of a page says. */
export interface PageHead {
  /** What the page is called, without the site’s name. */
  readonly title: string;
  /** What the page says, in a sentence or two. */
  readonly description: string;
  /** Where the page, or the page that it stands for, is published; absent where the build does not know. */
  readonly canonical?: string | undefined;
  /** Whether search engines may list the page, by its canonical address where it has one. */
  readonly listed: boolean;
  /** The picture that stands for the page in a preview: its address and what it says; the site’s own without it. */
  readonly card?: { readonly address: string; readonly alt: string } | undefined;
  /** The size of that picture in pixels. */
  readonly cardSize: { readonly width: number; readonly height: number };
  readonly isHome?: boolean;
  /** The whole style sheet of a page that loads none. */
  readonly style?: string;
  /** Whether the policy stands in the page; the dev server writes scripts and styles into its pages. */
  readonly guarded: boolean;
}

/** What Twitter takes of an alternative text (https://developer.x.com/cards/markup), in characters. */
const ALT_MOST = 420;

/** A language as Open Graph names it, with a country: `en_US`. */
const localeOf = onceForText((tag) => {
  const { language, region = '' } = new Intl.Locale(tag).maximize();
  return `${language}_${region}`;
});

/** The head of any page, in its order. The policy stands first: what stands before it is not covered. */
export function headTags(site: Site, head: PageHead): HeadTag[] {
  const { title, description, canonical, listed, style, guarded } = head;
  return [
    meta({ charset: 'utf-8' }),
    ...(guarded ? [meta({ 'http-equiv': 'content-security-policy', content: policyOf(style) })] : []),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    {
      name: 'title',
      attributes: {},
      text: title === site.title ? `${title}: ${site.line}` : `${title} – ${site.title}`,
    },
    meta({ name: 'description', content: description }),
    ...(canonical ? [link({ rel: 'canonical', href: canonical })] : []),
    ...previewTags(site, head),
    ...(listed ? [] : [meta({ name: 'robots', content: 'noindex' })]),
    meta({ name: 'color-scheme', content: 'light dark' }),
    link({ rel: 'icon', href: site.local.file('favicon.svg'), type: 'image/svg+xml' }),
    ...(style ? [{ name: 'style', attributes: {}, text: style } as const] : []),
  ];
}

/** Where the feeds are, in the head of every page that a reader opens. */
export function feedTags({ title, local }: Site): HeadTag[] {
  const feed = (type: string, path: string) =>
    link({ rel: 'alternate', type, title: `${title}: new and changed`, href: local.file(path) });
  return [feed('application/atom+xml', FEED_FILES.atom), feed('application/feed+json', FEED_FILES.json)];
}

/**
 * A value as JSON for a `<script>`. There nothing is escaped but by the language that it holds, and `</script>` or `<!--`
 * in a text would end it or change how it is read; so `<` is written as JSON can also write it.
 */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

/** A block of JSON-LD. */
export function linkedDataTag(data: object): HeadTag {
  return { name: 'script', attributes: { type: 'application/ld+json' }, text: jsonInScript(data) };
}

function previewTags(
  site: Site,
  { title, description, canonical, card, cardSize, isHome = false }: PageHead,
): HeadTag[] {
  const { address, alt } = card ?? { address: site.to.card(site.to.home()), alt: `${site.title}. ${site.line}` };
  const og = (property: string, content: string) => meta({ property: `og:${property}`, content });
  const twitter = (name: string, content: string) => meta({ name: `twitter:${name}`, content });
  return [
    og('title', title),
    og('description', description),
    og('type', isHome ? 'website' : 'article'),
    ...(canonical && hasHost(canonical) ? [og('url', canonical)] : []),
    og('site_name', site.title),
    og('locale', localeOf(site.graph.site.language)),
    og('image', address),
    og('image:type', 'image/png'),
    og('image:width', String(cardSize.width)),
    og('image:height', String(cardSize.height)),
    og('image:alt', alt),
    twitter('card', 'summary_large_image'),
    twitter('title', title),
    twitter('description', description),
    twitter('image', address),
    twitter('image:alt', shortened(alt)),
  ];
}

/** Longer words end with the last whole one. */
function shortened(words: string): string {
  return words.length <= ALT_MOST ? words : `${words.slice(0, ALT_MOST - 1).replace(/\s+\S*$/u, '')}…`;
}

function meta(attributes: HeadTag['attributes']): HeadTag {
  return { name: 'meta', attributes };
}

function link(attributes: HeadTag['attributes']): HeadTag {
  return { name: 'link', attributes };
}
