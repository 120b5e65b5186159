import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { claims } from '../support/content.ts';
import { pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const to = createRoutes(SITE.base);
const pages = new Map(pagesOf(SITE.folder).map(({ path, html }) => [SITE.base + path, html]));
const treeAt = (address: string) => parseHtml(pages.get(address) ?? '');

/** What a page tells previews, by the name of each property. */
const preview = (tree: Root) =>
  elementsOf(tree, 'meta')
    .map((it) => [attribute(it, 'property') ?? attribute(it, 'name') ?? '', attribute(it, 'content')] as const)
    // The address is left out where the build does not know its host; a short link always names its claim’s.
    .filter(([name]) => /^(?:og|twitter):/u.test(name) && name !== 'og:url');
const robots = (tree: Root) =>
  elementsOf(tree, 'meta')
    .filter((it) => attribute(it, 'name') === 'robots')
    .map((it) => attribute(it, 'content'));

describe.each(claims.map(({ code, id }) => [to.short(code), to.claim(id)]))('%s', (short, claim) => {
  const tree = treeAt(short);

  test('leads to its claim at once, and names it as the page meant', () => {
    const refresh = elementsOf(tree, 'meta').find((it) => attribute(it, 'httpEquiv') === 'refresh');
    expect(refresh && attribute(refresh, 'content')).toBe(`0; url=${claim}`);
    const canonical = elementsOf(tree, 'link').find((it) => attribute(it, 'rel') === 'canonical');
    const address = canonical && attribute(canonical, 'href');
    expect(address && new URL(address, SITE.origin ?? 'http://site.invalid').pathname).toBe(claim);
    expect(elementsOf(tree, 'a').map((it) => attribute(it, 'href'))).toEqual([claim]);
  });

  test('is not listed, and its claim is', () => {
    expect(robots(tree)).toEqual(['noindex']);
    expect(robots(treeAt(claim))).toEqual([]);
  });

  test('looks in a preview as its claim does', () => {
    expect(preview(tree).length).toBeGreaterThan(3);
    expect(preview(tree)).toEqual(preview(treeAt(claim)));
  });
});
