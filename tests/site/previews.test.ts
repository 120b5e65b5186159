import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { assessments, claims, disputesOf, pairs, sources, topics } from '../support/content.ts';
import { filesOf, pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml } from '../support/html.ts';
import { SITE } from './site.ts';

const home = SITE.origin ? new URL(SITE.base, SITE.origin).href : SITE.base;
const to = createRoutes(home);
const pages = pagesOf(SITE.folder).map((page) => ({ ...page, tags: tagsOf(parseHtml(page.html)) }));
const byAddress = new Map(pages.map((page) => [`${home}${page.path}`, page]));

/** What is said to the services that show previews, by property or name; a tag that stands twice is an error. */
function tagsOf(tree: Root): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const meta of elementsOf(tree, 'meta')) {
    const name = attribute(meta, 'property') ?? attribute(meta, 'name') ?? '';
    if (!/^(?:og|twitter):/u.test(name)) continue;
    if (tags.has(name)) throw new Error(`${name} stands twice`);
    tags.set(name, attribute(meta, 'content') ?? '');
  }
  return tags;
}

const previewOf = (address: string) => {
  const page = byAddress.get(address);
  if (!page) throw new Error(`There is no page ${address}`);
  return { image: page.tags.get('og:image'), alt: page.tags.get('og:image:alt') ?? '' };
};

/** The file behind the address of a picture. */
function pictureAt(address: string): Buffer {
  if (!address.startsWith(home)) throw new Error(`${address} is not of this site`);
  return readFileSync(join(SITE.folder, address.slice(home.length)));
}

/** Everything that has a picture of its own, by the address of its page. */
const OWN = [
  ...claims.map(({ id }) => to.claim(id)),
  ...pairs.map(({ earlier, later }) => to.pair(earlier.code, later.code)),
  ...topics.map(({ id }) => to.topic(id)),
  ...sources.map(({ id }) => to.source(id)),
  ...assessments.map(({ id }) => to.forecast(id)),
];

describe('every page', () => {
  test.for(['og:title', 'og:description', 'og:image:alt', 'twitter:title', 'twitter:description', 'twitter:image:alt'])(
    'says %s',
    (name) => expect(pages.filter(({ tags }) => !tags.get(name)?.trim()).map(({ file }) => file)).toEqual([]),
  );

  test.for([
    ['og:site_name', /^The Reset Brief$/u],
    ['og:locale', /^en_US$/u],
    ['og:type', /^(?:article|website)$/u],
    ['og:image:type', /^image\/png$/u],
    ['og:image:width', /^1200$/u],
    ['og:image:height', /^630$/u],
    ['twitter:card', /^summary_large_image$/u],
  ] as const)('has %s', ([name, value]) => {
    expect(pages.filter(({ tags }) => !value.test(tags.get(name) ?? '')).map(({ file }) => file)).toEqual([]);
  });

  test('tells both sorts of services the same', () => {
    for (const { tags, file } of pages)
      for (const [twitter, og] of [
        ['twitter:title', 'og:title'],
        ['twitter:description', 'og:description'],
        ['twitter:image', 'og:image'],
      ] as const)
        expect(tags.get(twitter), `${file} ${twitter}`).toBe(tags.get(og));
  });

  test('describes its picture to Twitter in as many words as that takes', () => {
    for (const { tags, file } of pages) {
      const [short = '', whole = ''] = [tags.get('twitter:image:alt'), tags.get('og:image:alt')];
      expect(short.length, file).toBeLessThanOrEqual(420);
      if (whole.length <= 420) expect(short, file).toBe(whole);
      else expect(whole.startsWith(`${short.slice(0, -1)} `) && short.length > 380, file).toBe(true);
    }
  });

  test('names its canonical address where the host is known', () => {
    for (const { html, tags, file } of pages) {
      const [link] = elementsOf(parseHtml(html), 'link').filter((it) => attribute(it, 'rel') === 'canonical');
      const canonical = link && attribute(link, 'href');
      // Open Graph knows whole addresses alone.
      expect(tags.get('og:url'), file).toBe(canonical && URL.canParse(canonical) ? canonical : undefined);
      if (SITE.origin && file === 'index.html') expect(canonical).toBe(home);
    }
  });

  test('shows a picture of its own, or the site’s', () => {
    const own = new Set(OWN.map((address) => to.card(address)));
    const others = pages.map(({ tags }) => tags.get('og:image') ?? '').filter((image) => !own.has(image));
    expect([...new Set(others)]).toEqual([to.card(to.home())]);
  });
});

describe('the pictures', () => {
  const pictures = [to.home(), ...OWN].map((page) => to.card(page));

  test('are of the size that the pages say, and small enough for every service', () => {
    for (const address of pictures) {
      const png = pictureAt(address);
      expect(png.subarray(0, 8).toString('latin1'), address).toBe('\x89PNG\r\n\x1a\n');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], address).toEqual([1200, 630]);
      expect(png.length, address).toBeLessThan(100 * 1024);
    }
  });

  test('differ from each other', () => {
    const same = Map.groupBy(pictures, (address) => pictureAt(address).toString('base64'));
    expect([...same.values()].filter((addresses) => addresses.length > 1)).toEqual([]);
  });

  test('are those that the pages name, and no others', () => {
    // Beside an old address lies what lay beside the page that it leads to.
    const old = new Set(pages.filter(({ redirect }) => redirect).map(({ path }) => `${path}card.png`));
    const files = filesOf(SITE.folder).filter((file) => file.endsWith('card.png') && !old.has(file));
    expect(files).toEqual(pictures.map((address) => address.slice(home.length)).sort());
  });
});

test('every claim, pair, topic and source shows its own', () => {
  expect(OWN.map((address) => previewOf(address).image)).toEqual(OWN.map((address) => to.card(address)));
});

test('each page of a source shows the picture of the source', () => {
  for (const { id } of sources)
    for (const address of [to.argument(id), to.paragraphs(id)])
      expect(previewOf(address).image).toBe(to.card(to.source(id)));
});

test('a claim’s picture is told in words: what, how surely, and who disputes it', () => {
  for (const claim of claims) {
    const { id, code, statement } = claim;
    const { alt } = previewOf(to.claim(id));
    expect(alt).toContain(code);
    expect(alt).toContain(statement);
    expect(/At odds with (.+)\.$/u.exec(alt)?.[1] ?? '', code).toBe(disputesOf(claim).join(', '));
  }
});

test('a pair’s picture is told with both statements', () => {
  for (const { earlier, later } of pairs) {
    const { alt } = previewOf(to.pair(earlier.code, later.code));
    expect(alt).toContain(earlier.statement);
    expect(alt).toContain(later.statement);
  }
});
