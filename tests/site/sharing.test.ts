import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { assessments, claims, events, pairs, sources, topics } from '../support/content.ts';
import { pagesOf, resolveAddress } from '../support/dist.ts';
import type { Page } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const to = createRoutes(SITE.base);
const pages = pagesOf(SITE.folder).filter(({ redirect }) => !redirect);
const byAddress = new Map(pages.map((page) => [`${SITE.base}${page.path}`, page]));

const trees = new Map<string, Root>();

/** A page as a browser reads it, parsed once. */
function treeOf({ file, html }: Page): Root {
  const tree = trees.get(file) ?? parseHtml(html);
  trees.set(file, tree);
  return tree;
}

function open(address: string): Page & { readonly tree: Root } {
  const page = byAddress.get(address);
  if (!page) throw new Error(`There is no page ${address}`);
  return { ...page, tree: treeOf(page) };
}

const isPermalink = (element: Element) => attribute(element, 'className') === 'permalink';
const ofClass = (tree: Root, name: string) =>
  elementsOf(tree).filter((it) => (attribute(it, 'className') ?? '').split(' ').includes(name));
const HEADING = /^h[1-6]$/u;

/** Those that are found by what is shared with them: they have a row of their own, are no text, or stand for a time. */
const WITHOUT = ['404.html', 'search', 'embed/*', 'changes'];

test('nothing is offered twice: a page has one link of a kind to itself, and one to each of its places', () => {
  const twice = pages.flatMap((page) => {
    const targets = elementsOf(treeOf(page))
      .filter(isPermalink)
      .map((link) => new URL(attribute(link, 'href') ?? '', `http://site.invalid/${page.path}`).href);
    return targets
      .filter((target, index) => targets.indexOf(target) < index)
      .map((target) => `${page.path}: ${target}`);
  });
  expect(twice).toEqual([]);
});

test('every heading below the first has a link to itself, beside it and not in its name', () => {
  const found = pages
    .filter(({ kind }) => !WITHOUT.includes(kind))
    .flatMap((page) => {
      const { file, path } = page;
      const tree = treeOf(page);
      const ids = new Set(elementsOf(tree).map((it) => attribute(it, 'id')));
      const headings = elementsOf(tree, 'h2', 'h3', 'h4', 'h5', 'h6');
      const headed = ofClass(tree, 'headed').flatMap((place) => {
        const parts = place.children.filter((child) => child.type === 'element');
        const heading = parts.find(({ tagName }) => HEADING.test(tagName));
        const link = parts.find(isPermalink);
        const url = link && resolveAddress(attribute(link, 'href') ?? '', SITE.base, path);
        const here = `${SITE.base}${path}`;
        const leads =
          url && (url.pathname === here ? url.hash === '' || ids.has(url.hash.slice(1)) : byAddress.has(url.pathname));
        const named = link && /^Link to ./u.test(attribute(link, 'ariaLabel') ?? '');
        const own = heading && attribute(heading, 'id');
        return heading && leads && named && (!own || url.hash === `#${own}`) ? [heading] : [];
      });
      return headings.filter((it) => !headed.includes(it)).map((it) => `${file}: ${toString(it).trim()}`);
    });
  expect(found).toEqual([]);
});

test('the links of a page have names of their own', () => {
  const alike = pages.flatMap((page) => {
    const links = elementsOf(treeOf(page), 'a').filter(isPermalink);
    const byName = Map.groupBy(links, (link) => attribute(link, 'ariaLabel'));
    return [...byName].flatMap(([name, same]) =>
      new Set(same.map((link) => attribute(link, 'href'))).size > 1 ? [`${page.file}: ${name ?? ''}`] : [],
    );
  });
  expect(alike).toEqual([]);
});

describe('every claim', () => {
  test.for(claims)('$code is linked, quoted, and opened in its article', ({ code, id, statement, source, at }) => {
    const { tree, html } = open(to.claim(id));
    const [row, ...others] = ofClass(tree, 'actions');
    expect(others).toEqual([]);
    const links = row ? elementsOf({ type: 'root', children: [row] }, 'a') : [];
    // The row links to the claim; how to cite it and how to embed it unfold there, and the address is always told.
    expect(links.filter(isPermalink).map((link) => attribute(link, 'href'))).toEqual([to.claim(id)]);
    const unfolded = row ? elementsOf({ type: 'root', children: [row] }, 'summary').map((it) => toString(it)) : [];
    expect(unfolded).toEqual(['Cite this claim', 'Embed this claim']);
    for (const style of ['apa', 'chicago', 'mla']) {
      const [entry] = elementsOf(tree).filter((it) => attribute(it, 'id') === `cite-${style}`);
      expect(entry && toString(entry)).toContain(to.claim(id));
    }
    const [, quotation = ''] = /<template>(.*?)<\/template>/u.exec(html) ?? [];
    expect(toString(parseHtml(quotation))).toContain(statement);
    expect(toString(parseHtml(quotation))).toContain(`claim ${code}`);
    const passages = ofClass(tree, 'passage').flatMap((it) => elementsOf({ type: 'root', children: [it] }, 'a'));
    const { url, title = '' } = sources.find((one) => one.id === source) ?? {};
    expect(passages).toHaveLength(url ? 1 : 0);
    // Where the article has no address, its words and its title can be copied to look for it.
    const [find] = elementsOf(tree).filter((it) => attribute(it, 'id') === `find-${code}`);
    expect(find && toString(find).trim()).toBe(url ? undefined : `“${at}” in “${title}”`);
    for (const link of passages) {
      const [page, words = ''] = (attribute(link, 'href') ?? '').split('#:~:text=');
      expect(page).toBe(url);
      expect(decodeURIComponent(words)).toBe(at);
    }
  });

  test.for(claims)(
    '$code can be embedded: a page that is listed as its claim and leads there',
    ({ code, id, statement }) => {
      const { tree, path } = open(to.embed(code));
      expect(elementsOf(tree, 'meta').filter((it) => attribute(it, 'name') === 'robots')).toEqual([]);
      const [canonical] = elementsOf(tree, 'link').filter((it) => attribute(it, 'rel') === 'canonical');
      const address = canonical && resolveAddress(attribute(canonical, 'href') ?? '', SITE.base, path);
      expect(address?.pathname).toBe(to.claim(id));
      const [heading] = elementsOf(tree, 'h1');
      expect(heading && toString(heading)).toBe(statement);
      // Nothing opens inside the frame, nothing runs there, and nothing has to be loaded for it.
      const links = elementsOf(tree, 'a');
      expect(links.length).toBeGreaterThan(0);
      expect(links.filter((link) => attribute(link, 'target') !== '_blank')).toEqual([]);
      expect(elementsOf(tree, 'script')).toEqual([]);
      expect(elementsOf(tree, 'link').map((it) => attribute(it, 'rel'))).toEqual(['canonical', 'icon']);
      const [snippet] = elementsOf(open(to.claim(id)).tree, 'code');
      const [frame] = snippet ? elementsOf(parseHtml(toString(snippet)), 'iframe') : [];
      expect(new URL((frame && attribute(frame, 'src')) ?? '', 'https://brief.example').pathname).toBe(to.embed(code));
    },
  );
});

test('nothing but a claim’s own page leads to its small page', () => {
  const leading = pages.filter((page) =>
    elementsOf(treeOf(page), 'a').some((link) => (attribute(link, 'href') ?? '').includes('/embed/')),
  );
  expect([...new Set(leading.map(({ kind }) => kind))]).toEqual(['claims/*']);
});

test('paragraphs, verdicts, events, pairs and topics have quotations', () => {
  const parts = [
    ...sources.flatMap(({ id, paragraphs }) => paragraphs.map((_, at) => to.paragraph(id, at + 1))),
    ...assessments.map(({ id }) => to.forecast(id)),
    ...events.map(({ id }) => to.event(id)),
    ...topics.map(({ id }) => to.topic(id)),
    ...pairs.map(({ earlier, later }) => to.pair(earlier.code, later.code)),
  ];
  const opened = new Map([...new Set(parts.map((part) => part.split('#')[0] ?? ''))].map((it) => [it, open(it).tree]));
  const bare = parts.filter((part) => {
    const [address = '', fragment] = part.split('#');
    const tree = opened.get(address);
    const place = fragment ? tree && elementsOf(tree).find((it) => attribute(it, 'id') === fragment) : tree;
    if (!place) return true;
    const inside = place.type === 'root' ? place : { type: 'root' as const, children: [place] };
    const hrefs = elementsOf(inside, 'a')
      .filter(isPermalink)
      .map((link) => attribute(link, 'href'));
    return elementsOf(inside, 'template').length === 0 || !hrefs.includes(fragment ? `#${fragment}` : address);
  });
  expect(bare).toEqual([]);
});
