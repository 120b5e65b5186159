import type { Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRoutes } from '../../src/model/routes.ts';
import { SITE_NAME, citations, claims, isCited, sources, terms } from '../support/content.ts';
import type { Claim } from '../support/content.ts';
import { SOME_HOST, filesOf, pagesOf } from '../support/dist.ts';
import { attribute, elementsOf, parseHtml, textOf } from '../support/html.ts';
import { contextOf, expand, problemsOf, propertiesOf, referencesIn, thingsIn } from '../support/linked-data.ts';
import type { Expanded } from '../support/linked-data.ts';
import { SCHEMA, readVocabulary } from '../support/schema-org.ts';
import { SITE } from './site.ts';

const home = new URL(SITE.base, SITE.origin ?? SOME_HOST).href;
const to = createRoutes(home);
const vocabulary = readVocabulary();
const files = new Set(filesOf(SITE.folder));

const pages = pagesOf(SITE.folder)
  .filter(({ redirect }) => !redirect)
  .map((page) => ({ ...page, address: `${home}${page.path}`, tree: parseHtml(page.html) }));
const blocksOf = (tree: Root) =>
  elementsOf(tree, 'script').filter((it) => attribute(it, 'type') === 'application/ld+json');

/** What each listed page tells, by its address. */
const told = new Map<string, Expanded[]>();
/** Every thing that a page describes, with the page. */
const things: { readonly page: string; readonly thing: Expanded }[] = [];

beforeAll(async () => {
  const context = contextOf(vocabulary);
  for (const { address, tree } of pages.filter(({ listed }) => listed)) {
    const [block] = blocksOf(tree);
    const expanded = block ? await expand(JSON.parse(textOf(block)), address, context) : [];
    told.set(address, expanded);
    things.push(...thingsIn(expanded).map((thing) => ({ page: address, thing })));
  }
});

const valuesOf = (thing: Expanded | undefined, name: string) =>
  (thing?.[`${SCHEMA}${name}`] ?? []) as readonly Expanded[];
const textsOf = (thing: Expanded | undefined, name: string) => valuesOf(thing, name).map((it) => it['@value']);
const idsOf = (thing: Expanded | undefined, name: string) => valuesOf(thing, name).map((it) => it['@id']);
const describedOn = (address: string, id: string) =>
  things.find(({ page, thing }) => page === address && thing['@id'] === id)?.thing;

test('every listed page has one block, and no other page has any', () => {
  const counts = pages.map(({ path, tree, listed }) => ({ path, blocks: blocksOf(tree).length, listed }));
  expect(counts.filter(({ blocks, listed }) => blocks !== (listed ? 1 : 0))).toEqual([]);
  expect(counts.filter(({ listed }) => listed).length).toBeGreaterThan(claims.length);
});

test('every block is wholly understood, in the words of schema.org', () => {
  const types = new Map<string, string[]>();
  for (const { thing } of things) {
    const id = thing['@id'] ?? '';
    types.set(id, [...(types.get(id) ?? []), ...(thing['@type'] ?? [])]);
  }
  expect(things.length).toBeGreaterThan(pages.length);
  expect(things.flatMap(({ thing }) => problemsOf(vocabulary, thing, (id) => types.get(id) ?? []))).toEqual([]);
});

test('whatever is referred to is described on the page whose name it bears, or is a page or a file', () => {
  const described = new Set(things.map(({ page, thing }) => `${page} ${thing['@id'] ?? ''}`));
  const answers = (id: string) => {
    const [page = ''] = id.split('#');
    if (!page.startsWith(home)) return true;
    if (described.has(`${page} ${id}`)) return true;
    const path = page.slice(home.length);
    if (!files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path)) return false;
    const fragment = id.slice(page.length + 1);
    const tree = pages.find(({ address }) => address === page)?.tree;
    return fragment === '' || (tree !== undefined && elementsOf(tree).some((it) => attribute(it, 'id') === fragment));
  };
  const references = new Set([...told.values()].flatMap(referencesIn));
  const named = new Set(things.flatMap(({ thing }) => thing['@id'] ?? []).filter((id) => !id.startsWith('_:')));
  expect(references.size).toBeGreaterThan(claims.length);
  expect([...references, ...named].filter((id) => !answers(id))).toEqual([]);
});

test('no two pages contradict each other on a thing', () => {
  const facts = new Map<string, string>();
  const contradictions: string[] = [];
  for (const { page, thing } of things)
    for (const [property, values] of propertiesOf(thing)) {
      if (thing['@id'] === undefined || values.some((value) => value['@type'])) continue;
      const key = `${thing['@id']} ${property}`;
      const value = JSON.stringify(values);
      if ((facts.get(key) ?? value) !== value) contradictions.push(`${page}: ${key}`);
      facts.set(key, value);
    }
  expect(contradictions).toEqual([]);
});

test('nothing is rated, and no appearance is called the first', () => {
  const words = ['ClaimReview', 'Rating', 'reviewRating', 'firstAppearance', 'claimReviewed'];
  const found = pages.flatMap(({ path, tree }) =>
    blocksOf(tree).flatMap((block) =>
      words.filter((word) => textOf(block).includes(word)).map((word) => `${path}: ${word}`),
    ),
  );
  expect(found).toEqual([]);
});

describe('a claim', () => {
  const all = claims.map((claim) => ({ claim, address: to.claim(claim.id) }));
  const sourceOf = (claim: Claim) => sources.find(({ id }) => id === claim.source);
  const nodeOf = (address: string) => describedOn(address, `${address}#claim`);

  test('is what its page is about, in our words, with its code', () => {
    for (const { claim, address } of all) {
      const node = nodeOf(address);
      expect(idsOf(describedOn(address, address), 'mainEntity')).toEqual([`${address}#claim`]);
      expect(textsOf(node, 'text')).toEqual([claim.statement]);
      expect(textsOf(node, 'identifier')).toEqual([claim.code]);
      expect(idsOf(node, 'claimInterpreter')).toEqual([`${home}#briefing`]);
      // A claim may be somebody else’s: what is dated and licensed by us is the page.
      expect([...textsOf(node, 'dateModified'), ...valuesOf(node, 'license')]).toEqual([]);
    }
  });

  test('appears in the article that makes it, of which no more is said than is confirmed', () => {
    for (const { claim, address } of all) {
      const source = sourceOf(claim);
      const article = `${to.source(claim.source)}#article`;
      expect(idsOf(nodeOf(address), 'appearance')).toEqual([article]);
      const node = describedOn(address, article);
      expect(textsOf(node, 'name')).toEqual([source?.title]);
      expect(textsOf(node, 'datePublished')).toEqual([source?.issued]);
      expect(valuesOf(node, 'author').length).toBe(source?.authors.length);
      expect(idsOf(node, 'url')).toEqual(source?.url ? [source.url] : []);
    }
  });

  test('is the speaker’s where the article reports, else that of the article’s confirmed authors', () => {
    for (const { claim, address } of all) {
      const authors = (sourceOf(claim)?.authors ?? []).map(
        (_, index) => `${to.source(claim.source)}#author-${index + 1}`,
      );
      const speaker = claim.speaker && [`${to.term(claim.speaker)}#named`];
      expect(idsOf(nodeOf(address), 'author'), claim.code).toEqual(speaker ?? authors);
    }
  });

  test('cites what the article cites at its place, and rests on it where it is reported', () => {
    for (const { claim, address } of all) {
      const cited = (claim.cites ?? []).filter((key) =>
        citations
          .find(({ id }) => id === key)
          ?.citedBy?.some(
            (use) =>
              use.source === claim.source &&
              isCited(use) &&
              use.paragraphs?.some((number) => claim.paragraphs.includes(number)),
          ),
      );
      const works = cited.map((key) => `${to.citation(key)}#work`);
      expect(idsOf(nodeOf(address), 'citation'), claim.code).toEqual(works);
      expect(idsOf(nodeOf(address), 'isBasedOn'), claim.code).toEqual(claim.voice === 'reported' ? works : []);
    }
  });

  test('is named by the article’s own page, and by no other’s', () => {
    for (const { id: source } of sources) {
      const article = describedOn(to.source(source), `${to.source(source)}#article`);
      const own = claims.filter((claim) => claim.source === source);
      expect(idsOf(article, 'interpretedAsClaim')).toEqual(own.map(({ id }) => `${to.claim(id)}#claim`));
    }
  });
});

test('a term has its names in other languages, each with its language', () => {
  const told = terms.flatMap(({ id }) =>
    valuesOf(describedOn(to.term(id), `${to.term(id)}#term`), 'alternateName').flatMap((name) =>
      name['@language'] === undefined ? [] : [[id, name['@language'], name['@value']].join(' ')],
    ),
  );
  const written = terms.flatMap(({ id, translations = {} }) =>
    Object.entries(translations).flatMap(([language, names]) => names.map((name) => [id, language, name].join(' '))),
  );
  expect(told.sort()).toEqual(written.sort());
});

test('the way to each page is the one that the reader sees', () => {
  for (const { address, path, tree } of pages.filter((page) => page.path !== '' && page.listed)) {
    const way = things.find(({ page, thing }) => page === address && thing['@type']?.[0] === `${SCHEMA}BreadcrumbList`);
    const steps = valuesOf(way?.thing, 'itemListElement').map((step) => ({
      name: textsOf(step, 'name')[0],
      address: idsOf(step, 'item')[0],
      position: textsOf(step, 'position')[0],
    }));
    const kicker = elementsOf(tree, 'p').find((it) => attribute(it, 'className') === 'kicker');
    const links = kicker ? elementsOf({ type: 'root', children: [kicker] }, 'a') : [];
    const seen = links.map((link) => ({
      name: toString(link)
        .replace(/^[■●▲◆⬟⬢]\s*/u, '')
        .trim(),
      address: new URL(attribute(link, 'href') ?? '', address).href,
    }));
    const above = steps.slice(0, -1).map(({ position: _position, ...step }) => step);
    expect(above, path).toEqual([{ name: SITE_NAME, address: home }, ...seen]);
    expect(steps.at(-1)?.address).toBe(address);
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
  }
});

test('the data set names every file that the page on data offers first, but the feeds', () => {
  const [set] = idsOf(describedOn(to.data(), to.data()), 'mainEntity');
  const downloads = valuesOf(describedOn(to.data(), set ?? ''), 'distribution');
  const table = elementsOf(pages.find(({ path }) => path === 'data/')?.tree ?? parseHtml(''), 'table')[0];
  const links = elementsOf({ type: 'root', children: table ? [table] : [] }, 'a')
    .map((it) => new URL(attribute(it, 'href') ?? '', to.data()).href)
    .filter((href) => !href.includes('#') && !/\/feed\.\w+$/u.test(href));
  expect(links.length).toBeGreaterThan(5);
  expect(downloads.flatMap((it) => idsOf(it, 'contentUrl'))).toEqual(links);
});

test('a page that has a twin leads to it', () => {
  const wrong = pages
    .filter(({ path }) => files.has(`${path}index.json`))
    .filter(({ tree, address }) => {
      const links = elementsOf(tree, 'link').filter((it) => attribute(it, 'type') === 'application/json');
      return links.map((it) => new URL(attribute(it, 'href') ?? '', address).href).join() !== `${address}index.json`;
    });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
