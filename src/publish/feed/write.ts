import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { siteChange } from '../../graph/changed-on.ts';
import { onceFor } from '../../model/once-for.ts';
import { hasHost } from '../../model/routes.ts';
import type { SiteDetails } from '../../graph/graph.ts';
import type { Routes } from '../../model/routes.ts';
import { asJson } from '../data/json.ts';
import type { Site } from '../site.ts';
import { idOf } from './item.ts';
import type { Block, Item, Paragraph } from './item.ts';
import { feedItems } from './select.ts';

/** What a feed says of itself. */
export interface Feed {
  readonly title: string;
  /** What it tells of, in a line. */
  readonly subtitle: string;
  /** The last day on which anything changed. */
  readonly updated: string;
  /** The terms on which it may be used. */
  readonly license: SiteDetails['license'];
  readonly language: string;
  readonly items: readonly Item[];
}

/** Where the feed lies, in each of its two forms, and how the first looks in a browser. */
export const FEED_FILES = { atom: 'feed.xml', json: 'feed.json' } as const;
const LOOKS = 'feed.css';

/** What is new and what has changed on the site. */
export const feedOf = onceFor(({ graph, to, title, line }: Site): Feed => {
  return {
    title,
    subtitle: line,
    updated: siteChange(graph),
    license: graph.site.license,
    language: graph.site.language,
    items: feedItems(graph, to),
  };
});

/** How many links of a list are told: a feed is fetched every hour, and its item leads to where all of them stand. */
const MOST_LINKS = 20;

/**
 * A feed as Atom (RFC 4287, with the license of RFC 4946). Where the build knows no host, its addresses begin at the
 * root of the host that the feed is read from, which RFC 4287 lets them; it does not say then where it lies itself.
 *
 * @param to addresses for what leaves the site
 */
export function writeAtom({ title, subtitle, updated, license, language, items }: Feed, to: Routes): string {
  const self = to.file(FEED_FILES.atom);
  const tree = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    noticeOf(to),
    x('id', idOf('feed')),
    x('title', title),
    x('subtitle', subtitle),
    x('updated', toRfc3339(updated)),
    x('author', [x('name', title)]),
    x('rights', `${license.title} (${license.name})`),
    x('icon', to.file('favicon.svg')),
    ...(hasHost(self) ? [x('link', { rel: 'self', type: 'application/atom+xml', href: self })] : []),
    x('link', { rel: 'alternate', type: 'text/html', href: to.changes() }),
    x('link', { rel: 'license', href: strictAddress(license.url) }),
    ...items.map((item) =>
      x('entry', [
        x('id', item.id),
        x('title', item.title),
        x('link', { rel: 'alternate', type: 'text/html', href: item.url }),
        x('published', toRfc3339(item.published)),
        x('updated', toRfc3339(item.updated)),
        ...item.tags.map(({ term, label }) => x('category', { term, label })),
        x('summary', item.summary),
        x('content', { type: 'html' }, htmlOf(item.body, true)),
      ]),
    ),
  ]);
  // XML lets this run of signs stand in no text, and the serializer lets it pass.
  const xml = toXml(tree, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n<?xml-stylesheet type="text/css" href="${LOOKS}"?>\n${xml}\n`;
}

/**
 * What a reader is told who opens the feed in a browser, which shows it by its style sheet: XHTML, because that is the
 * one kind of link that browsers follow in XML. Programs pass over it, as RFC 4287 (6.3) has them do.
 */
function noticeOf(to: Routes) {
  return x('p', { xmlns: 'http://www.w3.org/1999/xhtml' }, [
    'This is a feed, for a program that tells you when something changes: give it the address of this page. The same to read is ',
    x('a', { href: to.changes() }, 'What is new'),
    '.',
  ]);
}

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), which knows whole addresses only: where the build
 * knows no host, it has none, and its text no links.
 *
 * @param to addresses for what leaves the site
 */
export function writeJsonFeed({ title, subtitle, language, items }: Feed, to: Routes): string {
  const whole = hasHost(to.home());
  const address = (name: string, value: string) => (whole ? { [name]: value } : {});
  return asJson({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...address('home_page_url', to.changes()),
    ...address('feed_url', to.file(FEED_FILES.json)),
    description: subtitle,
    ...address('favicon', to.file('favicon.svg')),
    authors: [{ name: title, ...address('url', to.home()) }],
    language,
    items: items.map((item) => ({
      id: item.id,
      ...address('url', item.url),
      title: item.title,
      content_html: htmlOf(item.body, whole),
      summary: item.summary,
      date_published: toRfc3339(item.published),
      date_modified: toRfc3339(item.updated),
      tags: item.tags.map(({ label }) => label),
    })),
  });
}

/**
 * An address of the web in the letters of RFC 3986, to which browsers do not hold: they keep square brackets, a second
 * `#`, and a `%` that begins nothing.
 */
function strictAddress(address: string): string {
  const [, host = '', path = '', fragment = ''] = /^(https?:\/\/[^/?#]*)([^#]*)(.*)$/su.exec(address) ?? [];
  const strict = (part: string) => part.replaceAll(/%(?![\da-f]{2})|[[\]]|(?<=.)#/giu, encodeURIComponent);
  return host + strict(path) + strict(fragment);
}

/** The first moment of a day, as feeds write it (RFC 3339). */
function toRfc3339(day: string): string {
  return `${day}T00:00:00Z`;
}

/** @param links whether what leads somewhere does so here, too */
function htmlOf(body: readonly Block[], links: boolean): string {
  const inline = (words: Paragraph) =>
    words.map((it) => (typeof it === 'string' ? it : links ? h('a', { href: it.to }, it.text) : it.text));
  return toHtml(
    body.map((block) =>
      'list' in block
        ? h(
            'ul',
            firstOf(block.list).map((item) => h('li', inline(item))),
          )
        : h('p', inline(block)),
    ),
  );
}

/** A list as far as its first links go, and how many more it has. */
function firstOf(list: readonly Paragraph[]): Paragraph[] {
  const linksIn = (words: Paragraph) => words.filter((it) => typeof it !== 'string').length;
  const rest = list.reduce((sum, words) => sum + linksIn(words), 0) - MOST_LINKS;
  if (rest <= 0) return [...list];
  const kept: Paragraph[] = [];
  let room = MOST_LINKS;
  for (const words of list) {
    if (room <= 0) break;
    const after = words.findIndex((_, index) => linksIn(words.slice(0, index)) === room);
    kept.push(after < 0 ? words : words.slice(0, after));
    room -= linksIn(words);
  }
  return [...kept, [`and ${rest} more`]];
}
