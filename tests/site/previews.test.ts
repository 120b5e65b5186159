import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { SITE_NAME, assessments, claims, disputesOf, pairs, sources, topics } from '../support/content.ts';
import { filesOf, pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../support/html.ts';
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

const headOf = (address: string) => {
  const { tags } = byAddress.get(address) ?? {};
  return { title: tags?.get('og:title') ?? '', description: tags?.get('og:description') ?? '' };
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
    ['og:site_name', new RegExp(`^${RegExp.escape(SITE_NAME)}$`, 'u')],
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

  test('has a title and a description that services show whole', () => {
    for (const { html, tags, file } of pages) {
      const tree = parseHtml(html);
      const [title] = elementsOf(tree, 'title');
      const [description] = elementsOf(tree, 'meta').filter((it) => attribute(it, 'name') === 'description');
      const shown = title ? textOf(title).replace(new RegExp(` – ${RegExp.escape(SITE_NAME)}$`, 'u'), '') : '';
      // What the site is stands behind its name, on its home page alone.
      if (file !== 'index.html') expect(tags.get('og:title'), file).toBe(shown);
      expect(shown.length, `${file}: ${shown}`).toBeLessThanOrEqual(file === 'index.html' ? 100 : 70);
      const described = (description && attribute(description, 'content')) ?? '';
      expect(described.length, `${file}: ${described}`).toBeLessThanOrEqual(200);
      expect(tags.get('og:description'), file).toBe(described);
    }
  });

  test('is described in whole sentences', () => {
    const cut = pages.filter(({ tags }) => !/[^…][.!?][”’]?$/u.test(tags.get('og:description') ?? ''));
    expect(cut.map(({ file, tags }) => `${file}: ${tags.get('og:description') ?? ''}`)).toEqual([]);
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

test('claims, pairs and verdicts say that the wording is the site’s, in picture and description', () => {
  const silent = [
    ...claims.map(({ id }) => to.claim(id)),
    ...claims.map(({ code }) => to.embed(code)),
    ...claims.map(({ code }) => to.short(code)),
    ...pairs.map(({ earlier, later }) => to.pair(earlier.code, later.code)),
    ...assessments.map(({ id }) => to.forecast(id)),
  ].filter((address) => {
    const { tags } = byAddress.get(address) ?? {};
    return !['og:description', 'og:image:alt'].every((tag) =>
      new RegExp(`as worded in ${RegExp.escape(SITE_NAME)}`, 'iu').test(tags?.get(tag) ?? ''),
    );
  });
  expect(silent).toEqual([]);
});

/** What is said of each verdict, wherever. */
const BECAME: Readonly<Record<string, RegExp>> = {
  'borne-out': /\bcame true(?! in part)/iu,
  partly: /\bcame true in part/iu,
  'not-borne-out': /\bdid not come true/iu,
  'holds-so-far': /\bholds so far/iu,
  open: /\bstill open/iu,
  contested: /\bcontested/iu,
  'not-checkable': /\bcannot be checked/iu,
  'no-record': /\bno evidence/iu,
};

test.for(assessments.filter(({ verdict }) => verdict))(
  'no preview hides what became of $id',
  ({ id, verdict, ...one }) => {
    const became = BECAME[verdict ?? ''] ?? /no word for it/u;
    expect(headOf(to.forecast(id)).title).toMatch(new RegExp(`^${became.source}.*:`, 'iu'));
    const judged = claims.filter(({ code }) => one.claims.includes(code));
    const addresses = [
      to.forecast(id),
      ...judged.flatMap((claim) => [to.claim(claim.id), to.embed(claim.code), to.short(claim.code)]),
      ...pairs
        .filter(({ earlier, later }) => judged.includes(earlier) || judged.includes(later))
        .map(({ earlier, later }) => to.pair(earlier.code, later.code)),
    ];
    for (const address of addresses) {
      expect(headOf(address).description, address).toMatch(became);
      expect(previewOf(address).alt, address).toMatch(became);
    }
  },
);

test('no description has a part of a statement, for the condition may stand in the other part', () => {
  const cut = claims.filter(({ id, statement, title }) => {
    const { description } = headOf(to.claim(id));
    const opening = statement.slice(0, 40);
    return description.includes(opening) && !description.includes(statement) && !title.startsWith(opening);
  });
  expect(cut.map(({ code }) => code)).toEqual([]);
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
